create table interviews (
    id uuid not null primary key,
    number bigint generated always as identity,
    person_id uuid not null references persons (id),
    -- The same terms, questions to choose from and seed give the same items.
    seed bigint not null,
    minutes integer not null,
    -- Of the questions; null for all.
    level varchar(10) check (level in ('EASY', 'MEDIUM', 'HARD')),
    coding boolean not null,
    started_at timestamp(6) with time zone not null,
    phase varchar(12) not null check (phase in ('RUNNING', 'PAUSED', 'ASSESSING', 'DONE')),
    current_item integer not null,
    -- Until when time is counted in the items; null while no time passes.
    running_since timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    time_up boolean not null,
    -- A second request of the same person with the same key is the same interview.
    idempotency_key varchar(200),
    unique (number),
    unique (person_id, idempotency_key)
);

create index interviews_by_person on interviews (person_id, number);

-- Topics that were chosen; none means all.
create table interview_topics (
    interview_id uuid not null references interviews (id) on delete cascade,
    topic_id varchar(100) not null,
    primary key (interview_id, topic_id)
);

create table interview_items (
    interview_id uuid not null references interviews (id) on delete cascade,
    position integer not null,
    kind varchar(10) not null check (kind in ('QUESTION', 'EXERCISE')),
    -- Id of the question or the exercise.
    subject_id varchar(100) not null,
    topic_id varchar(100) not null,
    level varchar(10) check (level in ('EASY', 'MEDIUM', 'HARD')),
    planned_seconds integer not null,
    used_millis bigint not null,
    reached boolean not null,
    done boolean not null,
    answer text not null,
    -- Whether some of the answer arrived after the time.
    late boolean not null,
    -- Share of the rubric's weight, by the rubric as it was then; null until it is assessed.
    score double precision,
    spoiled boolean,
    -- What was put into the review.
    reviewed varchar(10) check (reviewed in ('MISSED', 'KNEW')),
    primary key (interview_id, position)
);

-- Rubric points and disqualifiers that were ticked, by their position in the question.
create table interview_ticks (
    interview_id uuid not null,
    item_position integer not null,
    kind varchar(15) not null check (kind in ('POINT', 'DISQUALIFIER')),
    position integer not null,
    primary key (interview_id, item_position, kind, position),
    foreign key (interview_id, item_position) references interview_items (interview_id, position) on delete cascade
);
