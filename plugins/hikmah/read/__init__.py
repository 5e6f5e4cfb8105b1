"""A file and its bytes → a document, its trainer notes, and what is wrong with it."""
