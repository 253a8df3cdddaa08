"""Templates: from the schema file to what is known of each field."""
