"""What an archive is made of: frozen types, no files, no HTML."""
