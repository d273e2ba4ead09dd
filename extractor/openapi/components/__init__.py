"""Operations and objects of all pages -> their ids and names, stable and unique; equal objects are one component."""
