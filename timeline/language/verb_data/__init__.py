"""Verb forms and verbal nouns as tries, built by `python -m timeline.language.verb_data.build`."""
