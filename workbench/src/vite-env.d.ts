/// <reference types="vite/client" />
declare module 'virtual:outlines' { const path: string; export default path; }
