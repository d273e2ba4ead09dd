"""Operations of all pages -> one for each method and path, with all that its pages say, and where they disagree."""
