export { bodyBytesMax, createHttpServer } from './server.ts';
export type { Doorkeeper, ServerOptions } from './server.ts';
export { DateSchema, fileOutput, oneOf, orNull, routesFor, strictObject, TextSchema } from './route.ts';
export type { Access, Exchange, FileAnswer, FileOutput, Method, Route, RouteSpecification } from './route.ts';
export { defineRefusals, Refused, refusals } from './refusal.ts';
export type { Refusal } from './refusal.ts';
export { openApiText } from './api-description.ts';
export { ownPageHeader } from './same-origin.ts';
export { noncePlaceholder } from './web-app.ts';
