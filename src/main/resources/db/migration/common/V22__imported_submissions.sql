-- Came with its result from an export: this portal has not graded it and never will, and no table of results counts it.
alter table submissions add column imported boolean default false not null;
