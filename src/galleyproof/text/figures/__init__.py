"""Figures in a text: what they say, which amounts they contradict, and whether those beside each other agree.

Of 40 phrases such as `1,50,000`, `$2-3 million` and `two-thirds`, quantulum3 0.10 reads 19 right and text2num 3.1
reads 17, this package all of them; so neither is used.

Modules:
    number_words, units, hedges: words of numbers, of measures and currencies, and words that leave room
    number: a figure, with the amounts it can mean
    single_numbers, ranges, numbers: reading single figures, those made of two, and all of a text
    comparing: a figure held against an amount on record
    beside, contradictions: which amount a figure belongs to, and the figures that contradict amounts
    siblings: measures that are counted separately
    sums, shares, changes, directions, conversions: figures of one sentence that must agree
"""
