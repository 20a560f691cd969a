-- Where a question stands in a person's review. Without a row it is new.
create table question_states (
    person_id uuid not null references persons (id),
    question_id varchar(100) not null,
    -- Days after which the probability of recall has fallen to 90 %.
    stability double precision not null,
    difficulty double precision not null,
    -- Without regard to an interview, so that setting and clearing its date needs no other change.
    due_on date not null,
    first_reviewed_at timestamp(6) with time zone not null,
    last_reviewed_at timestamp(6) with time zone not null,
    reps integer not null,
    lapses integer not null,
    primary key (person_id, question_id)
);

create table reviews (
    id uuid not null primary key,
    number bigint generated always as identity,
    person_id uuid not null references persons (id),
    question_id varchar(100) not null,
    reviewed_at timestamp(6) with time zone not null,
    recall varchar(10) not null check (recall in ('MISSED', 'KNEW')),
    -- Share of the rubric's weight, by the rubric as it was then.
    score double precision not null,
    spoiled boolean not null,
    answer text not null,
    due_on date not null,
    -- A second request of the same person with the same key is the same review.
    idempotency_key varchar(200),
    request_hash varchar(64) not null,
    unique (number),
    unique (person_id, idempotency_key)
);

create index reviews_by_question on reviews (person_id, question_id, number);

-- Rubric points and disqualifiers that were ticked, by their position in the question.
create table review_ticks (
    review_id uuid not null references reviews (id) on delete cascade,
    kind varchar(15) not null check (kind in ('POINT', 'DISQUALIFIER')),
    position integer not null,
    primary key (review_id, kind, position)
);

create table question_marks (
    person_id uuid not null references persons (id),
    question_id varchar(100) not null,
    starred boolean not null,
    note text not null,
    primary key (person_id, question_id)
);

create table review_plans (
    person_id uuid not null primary key references persons (id),
    interview_on date,
    new_per_day integer not null
);
