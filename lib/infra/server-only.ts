// Stands where server code may go. In a browser bundle `#server-only` resolves to nothing and the build fails.
export {};
