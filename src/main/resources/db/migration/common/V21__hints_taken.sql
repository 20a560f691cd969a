-- Which hints a person asked for, counted from 1, and when for the first time.
create table hints_taken (
    person_id uuid not null references persons (id),
    exercise_id varchar(100) not null,
    number integer not null,
    taken_at timestamp(6) with time zone not null,
    primary key (person_id, exercise_id, number)
);
