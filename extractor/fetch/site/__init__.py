"""What a site says of itself and offers to machines -> robots.txt, sitemaps, llms.txt, twins of pages."""
