"""The site shown while it is edited: built as its files are saved, on this machine alone."""
