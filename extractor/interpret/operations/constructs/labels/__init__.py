"""Operations of lines that have a label or a title in front, by what stands behind it."""
