"""Fields that lines of text or code are, of which no list or table makes records."""
