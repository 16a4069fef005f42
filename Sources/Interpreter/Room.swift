// The room Interpreter.
