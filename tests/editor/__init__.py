"""What the editor offers, with the cursor written as `^` in the text."""
