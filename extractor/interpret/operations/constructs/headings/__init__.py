"""Operations that headings state: paths, with a method in a line below or in calls; titles that open with a method."""
