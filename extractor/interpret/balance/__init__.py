"""The balance of a page: where its blocks, its facts and its request lines ended."""
