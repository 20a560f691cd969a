create table accounts (
    person_id uuid not null primary key references persons (id),
    -- Lower case.
    login varchar(100) not null,
    -- bcrypt; none until its person has chosen a password, or where a provider knows who it is.
    password_hash varchar(100),
    role varchar(20) not null check (role in ('LEARNER', 'INSTRUCTOR', 'ADMINISTRATOR')),
    active boolean not null,
    -- Wrong passwords in a row.
    failures integer not null,
    locked_until timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    unique (login)
);

-- Whom a provider of identities knows by which subject.
create table provided_identities (
    issuer varchar(500) not null,
    subject varchar(255) not null,
    person_id uuid not null references accounts (person_id),
    primary key (issuer, subject)
);

-- Of every secret only the SHA-256 is kept.
create table sessions (
    id uuid not null primary key,
    token_hash varchar(64) not null,
    person_id uuid not null references accounts (person_id),
    agent varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    unique (token_hash)
);

create index sessions_by_person on sessions (person_id);

create table invitations (
    person_id uuid not null primary key references accounts (person_id),
    token_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    unique (token_hash)
);

create table access_tokens (
    id uuid not null primary key,
    token_hash varchar(64) not null,
    person_id uuid not null references accounts (person_id),
    label varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    unique (token_hash)
);

create index access_tokens_by_person on access_tokens (person_id);
