"""The full-text index of the finished site, made by Pagefind's program (https://pagefind.app)."""
