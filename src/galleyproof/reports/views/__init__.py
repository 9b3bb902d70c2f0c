"""What a report shows, as plain data of a run that a template only lays out."""
