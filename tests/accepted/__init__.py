"""What a site accepts."""
