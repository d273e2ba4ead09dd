"""What stands under what: sections by the words of headings, and the parts of a page, each of one operation."""
