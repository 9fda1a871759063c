-- Ranges and plain columns in one exclusion constraint need btree operators in GiST.
create extension if not exists btree_gist;
