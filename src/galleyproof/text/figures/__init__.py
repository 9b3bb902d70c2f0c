"""Figures in a text: what they say, what they can be held against, and whether those beside each other agree.

Modules:
    number_words, units, hedges: words of numbers, of measures and currencies, and words that leave room
    number: a figure, with the amounts it can mean
    single_numbers, ranges, numbers: reading figures, those of two numbers, and all of a text
"""
