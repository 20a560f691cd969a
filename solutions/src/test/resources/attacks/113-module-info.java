// expect: invalid-submission|compile-error
// attack: declares a module
module attack {
}
