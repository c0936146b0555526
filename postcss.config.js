/** Tailwind is the only step; Next minifies. */
const config = { plugins: { "@tailwindcss/postcss": {} } };

export default config;
