"""What people would write who mean harm, or do not know what they do."""
