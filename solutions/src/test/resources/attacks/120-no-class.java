// expect: invalid-submission|compile-error
// attack: an empty file
// nothing here
