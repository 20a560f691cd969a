-- A run tries the visible checks and a draft is only kept: neither is an answer, and neither solves an exercise.
alter table submissions add column kind varchar(20) default 'SUBMIT' not null
    check (kind in ('SUBMIT', 'RUN', 'DRAFT'));

-- Who asked for a reference without having passed, and when for the first time.
create table reference_requests (
    person_id uuid not null references persons (id),
    exercise_id varchar(100) not null,
    requested_at timestamp(6) with time zone not null,
    primary key (person_id, exercise_id)
);

alter table persons add column hides_difficulty boolean default false not null;
