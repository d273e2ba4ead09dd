"""Facts and the document made of them -> what is in it, what is not, and which pages say the same twice."""
