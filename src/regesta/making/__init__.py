"""What is stale is made again: files are read, steps run, outputs planned and made."""
