"""What several kinds of page have in common; knows of none of them."""
