-- What an instructor handed in for a whole class, in one archive. Its submissions are rows of submissions.
create table class_uploads (
    id uuid not null primary key,
    number bigint generated always as identity,
    exercise_id varchar(100) not null,
    uploaded_by uuid references persons (id) on delete set null,
    archive_name varchar(255) not null,
    archive_hash varchar(64) not null,
    batch_seed bigint not null,
    -- A second request of the same person with the same key is the same upload.
    idempotency_key varchar(200),
    uploaded_at timestamp(6) with time zone not null,
    unique (number),
    unique (uploaded_by, idempotency_key)
);

-- What an archive had that is not graded, and why.
create table class_refusals (
    upload_id uuid not null references class_uploads (id) on delete cascade,
    position integer not null,
    path varchar(1000) not null,
    reason varchar(2000) not null,
    primary key (upload_id, position)
);

-- A submission out of an archive belongs to a name in it, not to a person of the portal.
alter table submissions alter column person_id drop not null;
alter table submissions add column class_upload_id uuid references class_uploads (id) on delete cascade;
alter table submissions add column owner_name varchar(400);
-- Name of the folder of its results in what is downloaded.
alter table submissions add column owner_folder varchar(100);
alter table submissions add constraint submissions_have_an_owner
    check (person_id is not null or class_upload_id is not null);
create index submissions_by_class_upload on submissions (class_upload_id, number);

-- One note for each file of an archive may have been made.
alter table submissions alter column notes set data type varchar(100000);

-- Whose turn it is: lanes one after another, in each the smallest turn first.
alter table submissions add column lane smallint default 0 not null;
alter table submissions add column turn bigint default 0 not null;
-- Whose turns are counted: the person's, or the class upload's.
alter table submissions add column turn_of uuid;
-- The job that grades it or tried to; a job that runs again goes on with the same submission.
alter table submissions add column slot varchar(64);
update submissions set turn = number, turn_of = person_id;
update submissions set slot = cast(id as varchar(64)) where status <> 'DONE';
create index submissions_by_turn on submissions (status, lane, turn, number);
create index submissions_by_turn_of on submissions (turn_of, lane, turn);
create index submissions_by_slot on submissions (slot);
