create table persons (
    id uuid not null primary key,
    name varchar(200) not null,
    created_at timestamp(6) with time zone not null
);

-- The one person of a portal without accounts.
insert into persons (id, name, created_at)
values ('00000000-0000-0000-0000-000000000001', 'me', current_timestamp);

create table submissions (
    id uuid not null primary key,
    number bigint generated always as identity,
    person_id uuid not null references persons (id),
    exercise_id varchar(100) not null,
    source_hash varchar(64) not null,
    -- What taking the sources in had to mend: a JSON array of sentences.
    notes varchar(4000) not null,
    -- A second request of the same person with the same key is the same submission.
    idempotency_key varchar(200),
    status varchar(20) not null check (status in ('QUEUED', 'RUNNING', 'DONE')),
    -- Who writes the verdict must have the latest attempt: a process that woke late has not.
    attempts integer not null,
    submitted_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone,
    unique (number),
    unique (person_id, idempotency_key)
);

create index submissions_by_status on submissions (status, number);
create index submissions_by_exercise on submissions (exercise_id, person_id, number);

create table submission_files (
    submission_id uuid not null references submissions (id) on delete cascade,
    position integer not null,
    name varchar(255) not null,
    content text not null,
    primary key (submission_id, position)
);

create table reports (
    submission_id uuid not null primary key references submissions (id) on delete cascade,
    verdict varchar(30) not null,
    points double precision not null,
    max_points double precision not null,
    headline varchar(2000) not null,
    schema_version integer not null,
    report text not null,
    recorded_at timestamp(6) with time zone not null
);

create table report_mistakes (
    submission_id uuid not null references reports (submission_id) on delete cascade,
    mistake_id varchar(100) not null,
    primary key (submission_id, mistake_id)
);

create index report_mistakes_by_mistake on report_mistakes (mistake_id);
