// Made by `npm run api` from ../openapi.json. Do not edit.
export interface paths {
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API tokens */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_TokenView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an API token
         * @description It may do what you may, within its scopes. A token cannot make a token that may do more than itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewTokenView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one of my API tokens */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that I may see */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Only to this job. */
                    job_id?: string;
                    /** @description Only of this candidate. */
                    candidate_id?: string;
                    /** @description Only in this stage, whichever version of the guide they are judged against. */
                    stage_id?: string;
                    /** @description Only with this status. */
                    status?: "active" | "rejected" | "hired" | "withdrawn";
                    /** @description Only those to which nothing has happened since. */
                    "last_activity_at[lt]"?: string;
                    /** @description Part of the candidate's name. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Apply for a candidate
         * @description The application starts in the first stage of the guide version that the job pins, and is judged against that
         *     version to its end, unless somebody moves it to another.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApplication"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is one already, or the job is closed */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An application */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an application's source or logistics */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeApplication"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `If-Match` is missing */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/applications/{id}/guide-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an application to another version of its guide
         * @description From now on it is judged against that version. Scorecards that have been begun, and interviews that have, keep the
         *     version that they were begun with; interviews to come move over. The move stands in the timeline and in the decision
         *     packet.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeVersion"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It has ended, is judged against this version already, or has an open debrief */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is a version of another guide, or lacks the stage that the application is in */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/hire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the candidate was hired */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It has ended already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an application to another stage */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It has ended, or is there already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/packet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decision packet
         * @description The decision, the evidence, and the chain of events, signed. The file is the canonical form itself: keep it byte for
         *     byte, and check it with `touchstone verify`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The packet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no decision yet */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/packet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decision packet on paper
         * @description A few printable pages. They name the digest of the signed file that goes with them.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pages */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": number[];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no decision yet */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject an application
         * @description A person does this and says why: a category and words. No score does it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reject"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It has ended already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scorecards of an application
         * @description Mine, those of others that I may read by now, and whose are due.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scorecards"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/stages/{stage_id}/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kit of a stage without a meeting */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    stage_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Kit"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/stages/{stage_id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin my scorecard of a stage
         * @description For stages without a meeting, such as the review of a take-home: for interviewers of the application and those who
         *     run the job. Makes the draft, or answers the one there is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    stage_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Begin"];
                };
            };
            responses: {
                /** @description It was begun already */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description You have read others' scorecards, or the application has ended */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an application */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_TimelineEntry"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the candidate withdrew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It has ended already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of events
         * @description Newest first. The details of an application's events stand in its decision packet, which is given out when the
         *     debrief allows it; here they are null.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Only of this application. */
                    application_id?: string;
                    /** @description Only of this type, such as `scorecard.submitted`. */
                    type?: string;
                    /** @description Only what this person did. */
                    actor_id?: string;
                    /** @description Only from this moment on. */
                    "at[gte]"?: string;
                    /** @description Only before this moment. */
                    "at[lt]"?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_EventView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidates that I may see */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Part of the name. */
                    q?: string;
                    /** @description Only with an application to this job. */
                    job_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_CandidateView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a candidate */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCandidate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A candidate */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a candidate */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeCandidate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `If-Match` is missing */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/debriefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The debriefs that I may see */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Only of this application. */
                    application_id?: string;
                    /** @description Only those I lead, take part in, or decide as hiring manager. */
                    mine?: boolean;
                    /** @description Only those that are not closed, or that are. */
                    open?: boolean;
                    /** @description Only in this phase. */
                    phase?: components["schemas"]["Phase"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_DebriefSummary"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Call a debrief */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDebrief"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is an open one */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A debrief
         * @description With the scorecards that I may read by now. Recommendations come with the reveal, to all at once.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{id}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go to the next phase
         * @description For the facilitator and those who run the job. Phases come in order; the reveal shows every recommendation to all
         *     at the same instant.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Advance"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description That is not the next phase */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description In the decision phase. The hiring manager (or whom the job names) decides; a facilitator may record a consensus when
         *     every recommendation points the same way. The decision closes the debrief and never changes.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDecision"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is not time to decide */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that I have the debrief open */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Noted for half a minute */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill my organization with sample data
         * @description People, a job, thirty candidates in all stages, scorecards, and a debrief ready to run. Only while there is no job.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Fill"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Filled"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is a job already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes
         * @description A stream of server-sent events named `change`. Each says what changed, by id, never to what: read it again.
         *     An event named `missed` says that some were lost and everything on screen should be read again. Only what you may
         *     see is spoken of; the stream ends when you are signed out.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["Change"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guide-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shipped guides */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryGuide"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guide-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VersionView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guides of the organization */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Part of the title. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_GuideSummary"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Start a guide from the library */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Start"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a guide from a file
         * @description Reads Markdown and plain text: a guide that Touchstone wrote, or one that a team has been using. Keeps what it
         *     finds, puts it in its place, and reports what it could not place.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["GuideFile"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Imported"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A guide with its draft */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Replace the draft
         * @description Stages, questions and attributes without a key are given one. A key that stands twice in one list is refused, since
         *     keys tell across versions what is what.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeGuide"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key stands twice, or something is missing: `errors` lists what and where */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `If-Match` is missing */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/guides/{id}/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft as a Markdown file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The guide in canonical Markdown */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/markdown": string;
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the present draft
         * @description Jobs pin a version; what is judged against one version stays judged against it. A draft with errors is refused;
         *     warnings stand in nobody's way.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Publish"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Published"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The draft has no stages */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The draft has errors: `errors` lists them, with pointers into its document */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs me now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Home"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The interviews that I may see */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Only of this application. */
                    application_id?: string;
                    /** @description Only those I take part in. */
                    mine?: boolean;
                    /** @description Only in this state. */
                    status?: components["schemas"]["InterviewStatus"];
                    /** @description Only those that start at this moment or later. */
                    "starts_at[gte]"?: string;
                    /** @description Only those that start before this moment. */
                    "starts_at[lt]"?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_InterviewView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Schedule an interview
         * @description Everybody named in it owes a scorecard from now on. Whoever has read scorecards of the application can be named
         *     only with a reason, and counts as not independent.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewInterview"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody is not independent, or the application has ended */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An interview */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or cancel an interview
         * @description Whoever is taken off an interview no longer owes its scorecard.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeInterview"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is cancelled, or somebody is not independent */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `If-Match` is missing */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/interviews/{id}/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kit of an interview */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Kit"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin my scorecard of an interview
         * @description Makes the draft, or answers the one there is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Begin"];
                };
            };
            responses: {
                /** @description It was begun already */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invitation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Sets the password and signs in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Accept"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jobs that I may see */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Only with this status. */
                    status?: components["schemas"]["JobStatus"];
                    /** @description Part of the title. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_JobView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Open a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewJob"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A job */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a job */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeJob"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `If-Match` is missing */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/jobs/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stages of a job, in order
         * @description Those of the guide version that the job pins. Applications that hold another version may be in a stage that this one
         *     does not have; they are counted by the stage's key.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_StageView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packets/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a packet
         * @description The same check as `touchstone verify`, against this installation's key. Nothing is kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The packet, byte for byte */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Whether it verifies and, if not, what was altered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rejection-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reasons to reject */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ReasonView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My scorecards */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Only with this status. */
                    status?: "draft" | "submitted" | "amended";
                    /** @description Only of this application. */
                    application_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ScorecardView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A scorecard
         * @description Mine at any time. Somebody else's once I owe none on the application, and its recommendation once the debrief has
         *     revealed it. Somebody else's draft does not exist for me.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save my draft
         * @description A merge patch: what is left out stays, and two devices that change different attributes both win. `If-Match` is
         *     optional.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` that was read */
                    "If-Match"?: string | null;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/merge-patch+json": components["schemas"]["Content"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is submitted: amend it */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It changed meanwhile */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/scorecards/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Amend my submitted scorecard
         * @description Keeps every earlier version. An amendment made after reading others' scorecards is marked so.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is not submitted yet, or nothing changes */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit my scorecard
         * @description Every attribute rated (0 counts), a note or linked evidence for every rating of 1 to 4, and the recommendation set;
         *     otherwise the answer lists what is missing. A submitted scorecard never changes.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Submit"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is submitted already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something is missing: `errors` lists what */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Answers with a cookie that lasts two weeks. A wrong address and a wrong password are answered alike.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The address or the password is wrong */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many attempts */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends the session and takes the cookie back. Signing out twice is no error.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether set-up is needed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SetupState"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Set up the installation
         * @description Makes the first organization and its admin, who is signed in by it. Only while there is none.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is set up already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signing-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The installation's public key
         * @description As PEM, for `touchstone verify --key`. Its fingerprint is shown when the server starts.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The key */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-pem-file": string;
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the organization */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: string;
                    /** @description `total` counts all rows. */
                    include?: string;
                    /** @description Part of the name. */
                    q?: string;
                    /** @description Only with this status. */
                    status?: components["schemas"]["UserStatus"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_UserView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A parameter is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite somebody
         * @description The answer holds the link to give them; no e-mail is sent.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invited"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The e-mail address is taken */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserView"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person's name, roles or status */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeUser"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserView"];
                    };
                };
                /** @description The request cannot be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person or the token may not do this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such thing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It would leave nobody in charge, or they have not accepted the invitation */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body's type is not understood */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The input is invalid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Any other problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The password that somebody chooses. */
        Accept: {
            /**
             * @description At least ten characters.
             * @example correct horse battery
             */
            password: string;
        };
        /** @description Somebody who can sign in. */
        Account: {
            email: string;
            name: string;
            role: components["schemas"]["Role"];
        };
        /** @description Who did it. */
        Actor: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description Who did it. */
        ActorView: {
            /** Format: uuid */
            id?: string | null;
            /** @description Null for analysts, who see no names. */
            name?: string | null;
            type: string;
        };
        /** @description Which phase is next. */
        Advance: {
            /** @description The next phase, so that two who press at once do not skip one. */
            phase: components["schemas"]["DebriefPhase"];
        };
        /** @description A question of the agenda. */
        AgendaQuestion: {
            guidance: string;
            key: string;
            text: string;
        };
        /** @description What is to be amended, and why. */
        Amendment: components["schemas"]["Content"] & {
            /**
             * @description Why.
             * @example The playback shows the dedupe key; I had missed it.
             */
            reason: string;
        };
        /** @description An amendment: what was changed, why, and with what knowledge. */
        AmendmentView: {
            /** @description The recommendations had been revealed. */
            after_reveal: boolean;
            /** @description The reviewer had read others' scorecards before. */
            after_seeing_others: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description The fields that differ from the version before.
             * @example [
             *       "overall_recommendation"
             *     ]
             */
            changed: string[];
            /**
             * Format: int64
             * @description Its number; the submitted version is 1.
             */
            number: number;
            /** @description Why. */
            reason: string;
            /**
             * Format: int32
             * @description The recommendation after; null where you may not read it.
             */
            recommendation_after?: number | null;
            /**
             * Format: int32
             * @description The recommendation before; null where you may not read it.
             */
            recommendation_before?: number | null;
        };
        /** @description An application. */
        ApplicationView: {
            /** Format: date-time */
            applied_at: string;
            candidate: components["schemas"]["CandidateName"];
            current_stage?: components["schemas"]["StageName"] | null;
            debrief?: components["schemas"]["DebriefState"] | null;
            decision?: components["schemas"]["DecisionState"] | null;
            guide: components["schemas"]["GuideOfApplication"];
            /**
             * Format: uuid
             * @description The guide version that it is judged against.
             */
            guide_version_id: string;
            /** Format: uuid */
            id: string;
            job: components["schemas"]["JobName"];
            /** Format: date-time */
            last_activity_at: string;
            logistics?: components["schemas"]["Logistics"] | null;
            /** @description What you may do with it. */
            my_access: components["schemas"]["MyAccess"];
            next_interview?: components["schemas"]["NextInterview"] | null;
            /** Format: date-time */
            rejected_at?: string | null;
            rejection?: components["schemas"]["Rejection"] | null;
            /** @description How many scorecards are due and how many have been submitted; never what they say. */
            scorecards: components["schemas"]["ScorecardCounts"];
            source?: string | null;
            /** @example active */
            status: string;
            /** Format: int64 */
            version: number;
        };
        /** @description Nothing is asked for, or why somebody who has read scorecards reviews all the same. */
        Begin: {
            /**
             * @description Needed from whoever has read others' scorecards of the application; they count as not independent.
             * @default null
             */
            assignment_reason?: string | null;
        };
        /** @description What the person may do. */
        Can: {
            /** @description Go to the next phase. */
            advance: boolean;
            /** @description Make the decision. */
            decide: boolean;
            /** @description Record a decision on which all agree. */
            record_consensus: boolean;
        };
        /**
         * @description The one state that a person sets.
         * @enum {string}
         */
        Cancelled: "cancelled";
        /** @description A candidate by name. */
        CandidateName: {
            /** Format: uuid */
            id: string;
            /** @example Priya Raman */
            name: string;
        };
        /** @description A candidate. */
        CandidateView: {
            /** Format: date-time */
            created_at: string;
            /** @description Null for those who do not need to reach them. */
            email?: string | null;
            /** Format: uuid */
            id: string;
            /** @description Empty for those who do not need to reach them. */
            links: string[];
            /** @example Priya Raman */
            name: string;
            /** @description Null for those who do not need to reach them. */
            phone?: string | null;
            /** Format: int64 */
            version: number;
        };
        /** @description What changed, by id. It never says what it changed to: the page asks, and is answered by its own rights. */
        Change: {
            /**
             * Format: uuid
             * @description The application it concerns.
             */
            application_id?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: uuid
             * @description The debrief it concerns.
             */
            debrief_id?: string | null;
            /**
             * Format: uuid
             * @description The guide it concerns.
             */
            guide_id?: string | null;
            /**
             * Format: uuid
             * @description The interview it concerns.
             */
            interview_id?: string | null;
            /**
             * Format: uuid
             * @description The job it concerns.
             */
            job_id?: string | null;
            /**
             * Format: uuid
             * @description The scorecard it concerns.
             */
            scorecard_id?: string | null;
            /**
             * @description What happened.
             * @example debrief.advanced
             */
            type: string;
        };
        /** @description What is to change of an application. What is left out stays; null takes a value away. */
        ChangeApplication: {
            /** @default null */
            logistics?: components["schemas"]["Logistics"] | null;
            /** @default null */
            source?: string | null;
        };
        /** @description What is to change of a candidate. What is left out stays; null takes a value away. */
        ChangeCandidate: {
            /**
             * Format: email
             * @default null
             */
            email?: string | null;
            /** @default null */
            links?: string[] | null;
            /** @default null */
            name?: string | null;
            /** @default null */
            phone?: string | null;
        };
        /** @description A new draft. */
        ChangeGuide: {
            /** @description The whole document. */
            document: Record<string, never>;
        };
        /** @description What is to change of an interview. What is left out stays. */
        ChangeInterview: {
            /**
             * Format: date-time
             * @default null
             */
            ends_at?: string | null;
            /**
             * @description Replaces who takes part.
             * @default null
             */
            interviewers?: components["schemas"]["NewInterviewer"][] | null;
            /** @default null */
            location?: string | null;
            /**
             * Format: date-time
             * @default null
             */
            starts_at?: string | null;
            /** @default null */
            status?: components["schemas"]["Cancelled"] | null;
        };
        /** @description What is to change of a job. What is left out stays as it is; null takes a value away. */
        ChangeJob: {
            /**
             * Format: uuid
             * @default null
             */
            decider_id?: string | null;
            /**
             * Format: uuid
             * @description Applies to new applications; those under way keep theirs.
             * @default null
             */
            guide_version_id?: string | null;
            /** @default null */
            hiring_team?: components["schemas"]["TeamMember"][] | null;
            /** @default null */
            location?: string | null;
            /**
             * Format: int64
             * @default null
             */
            openings?: number | null;
            /** @default null */
            requisition_id?: string | null;
            /** @default null */
            salary_range?: components["schemas"]["SalaryRange"] | null;
            /** @default null */
            scorecards_visible?: components["schemas"]["ScorecardsVisible"] | null;
            /** @default null */
            status?: components["schemas"]["JobStatus"] | null;
            /** @default null */
            title?: string | null;
            /** @default null */
            variables?: {
                [key: string]: string;
            } | null;
        };
        /** @description What is to change of a person. */
        ChangeUser: {
            name?: string | null;
            roles?: components["schemas"]["Role"][] | null;
            status?: components["schemas"]["UserStatus"] | null;
        };
        /** @description Which version, and why. */
        ChangeVersion: {
            /**
             * Format: uuid
             * @description A published version of the guide that the application is judged against.
             */
            guide_version_id: string;
            /**
             * @description Why, in words.
             * @example Version 2 corrects the anchors of the technical interview, which is still to come.
             */
            reason: string;
            /**
             * Format: uuid
             * @description Where the application then stands: a stage of that version. Needed only where that version lacks the present
             *     stage; otherwise it stays in the stage of the same key.
             */
            stage_id?: string | null;
        };
        /** @description What a reviewer writes. The same fields whether draft or submitted. */
        Content: {
            /**
             * Format: int32
             * @description 1 strong no hire, 2 no hire, 3 hire, 4 strong hire.
             * @default null
             * @example 3
             */
            overall_recommendation?: number | null;
            /**
             * @description Topics for the interviewers of other stages. They are shown without ratings.
             * @default []
             */
            probe_next?: string[];
            /**
             * @description By question id.
             * @default {}
             */
            question_notes?: {
                [key: string]: components["schemas"]["QuestionNote"];
            };
            /**
             * @description By attribute id.
             * @default {}
             */
            ratings?: {
                [key: string]: components["schemas"]["Rating"];
            };
            /**
             * @description What others should know, in a few sentences.
             * @default
             * @example Designs from the failure inwards; thin on schema changes.
             */
            summary?: string;
        };
        /** @description How many applications stand where. */
        Counts: {
            /** Format: int64 */
            active: number;
            /** Format: int64 */
            hired: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            withdrawn: number;
        };
        /** @description A job by title. */
        DebriefJob: {
            /** Format: uuid */
            id: string;
            title: string;
        };
        /** @description A person by name. */
        DebriefPerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /**
         * @description A phase that a debrief can be taken to.
         * @enum {string}
         */
        DebriefPhase: "evidence" | "reveal" | "discussion" | "decision";
        /** @description The latest debrief. */
        DebriefState: {
            /** Format: uuid */
            id: string;
            /** @example evidence */
            phase: string;
        };
        /** @description A debrief in a list. */
        DebriefSummary: {
            /** Format: uuid */
            application_id: string;
            candidate: components["schemas"]["DebriefPerson"];
            /** Format: date-time */
            created_at: string;
            facilitator: components["schemas"]["DebriefPerson"];
            /** Format: uuid */
            id: string;
            job: components["schemas"]["DebriefJob"];
            /** @example evidence */
            phase: string;
            /** Format: date-time */
            starts_at?: string | null;
        };
        /** @description A debrief. */
        DebriefView: {
            /** @description The guide's debrief questions. */
            agenda: components["schemas"]["AgendaQuestion"][];
            /** Format: uuid */
            application_id: string;
            can: components["schemas"]["Can"];
            candidate: components["schemas"]["DebriefPerson"];
            decision?: components["schemas"]["DecisionView"] | null;
            /** @description How to run it, in Markdown. */
            directions: string;
            facilitator: components["schemas"]["DebriefPerson"];
            /**
             * Format: uuid
             * @description The guide version that the application held when the debrief was called. Each scorecard names its own.
             */
            guide_version_id: string;
            /** Format: uuid */
            id: string;
            job: components["schemas"]["DebriefJob"];
            /** @description You owe a scorecard, and read nothing of the others' until it is in. */
            owes_scorecard: boolean;
            phase: components["schemas"]["Phase"];
            /** @description The phases so far and when they began. */
            phases: components["schemas"]["PhaseTime"][];
            /** @description Who has the debrief open now. */
            present: components["schemas"]["DebriefPerson"][];
            /** @description Everybody's recommendation; empty until the reveal. */
            recommendations: components["schemas"]["RecommendationView"][];
            /** @description The scorecards that you may read by now. */
            scorecards: components["schemas"]["ScorecardView"][];
            /** @description Who shares their evidence when: the facilitator speaks last. */
            speaking_order: components["schemas"]["Speaker"][];
            /** Format: date-time */
            starts_at?: string | null;
            /** Format: int64 */
            version: number;
            /** @description What you may read, in words. */
            visibility: string;
        };
        /** @description The latest decision. */
        DecisionState: {
            /** @example hire */
            outcome: string;
        };
        /** @description A decision. */
        DecisionView: {
            consensus: boolean;
            /** Format: date-time */
            decided_at: string;
            decided_by: components["schemas"]["DebriefPerson"];
            next_steps: components["schemas"]["NextStepView"][];
            open_questions: string[];
            other_roles: string[];
            /** @example hire */
            outcome: string;
            reason: string;
        };
        DuePerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        DueStage: {
            /** Format: uuid */
            id: string;
            /** @description The same in every version of the guide. */
            key: string;
            title: string;
        };
        /** @description Something that happened. */
        EventView: {
            actor: components["schemas"]["ActorView"];
            /** Format: uuid */
            application_id?: string | null;
            /** Format: date-time */
            at: string;
            /** @description The chain that it belongs to: `application:<id>` or `organization:<id>`. */
            chain: string;
            /** @description The SHA-256 of the event, which the next event of the chain holds. */
            hash: string;
            /** Format: uuid */
            id: string;
            /** @description The details; null where there are none, where they were erased, or where they are not for you. */
            payload?: unknown;
            prev_hash?: string | null;
            /**
             * Format: int64
             * @description Its place in the chain, from 1.
             */
            seq: number;
            /** Format: uuid */
            target_id: string;
            target_type: string;
            /** @example scorecard.submitted */
            type: string;
        };
        /** @description A link to what a rating rests on. */
        Evidence: {
            /** @description What is linked. */
            kind: components["schemas"]["EvidenceKind"];
            /**
             * @description Its id: a question's id, a test's, a finding's, a moment's.
             * @example walk-through
             */
            ref: string;
        };
        /**
         * @description What evidence can be.
         * @enum {string}
         */
        EvidenceKind: "question_notes" | "test_result" | "finding" | "pad_moment" | "board_moment";
        /** @description What is wrong with one field. */
        FieldError: {
            /**
             * @description A stable code.
             * @example invalid
             */
            code: string;
            /**
             * @description What a person reads.
             * @example is not an e-mail address
             */
            message: string;
            /**
             * @description Where it is in the body (RFC 6901), or the name of the query parameter.
             * @example /email
             */
            pointer: string;
        };
        /** @description Nothing is asked for. */
        Fill: Record<string, never>;
        /** @description What was made. */
        Filled: {
            /** @description Who can sign in. */
            accounts: components["schemas"]["Account"][];
            /**
             * Format: uuid
             * @description The application whose debrief is ready to run.
             */
            application_id: string;
            /** Format: uuid */
            debrief_id: string;
            /** Format: uuid */
            job_id: string;
            /** @description The password of all of them. */
            password: string;
        };
        /** @description A file that is to be imported. */
        GuideFile: {
            /**
             * Format: binary
             * @description The guide, as Markdown or plain text.
             */
            file: string;
        };
        /** @description The guide that an application is judged against. */
        GuideOfApplication: {
            /** Format: uuid */
            id: string;
            newer?: components["schemas"]["NewerVersion"] | null;
            /**
             * Format: int64
             * @description The number of the version.
             */
            number: number;
        };
        /** @description Something that is wrong with a guide. */
        GuideProblem: {
            message: string;
            /**
             * @description Where, as a JSON pointer.
             * @example /stages/0/title
             */
            pointer: string;
            severity: components["schemas"]["GuideProblemSeverity"];
        };
        /**
         * @description How bad it is.
         * @enum {string}
         */
        GuideProblemSeverity: "error" | "warning";
        /** @description A guide in a list. */
        GuideSummary: {
            /** Format: date-time */
            created_at: string;
            /** @description The draft differs from the latest published version. */
            draft_changed: boolean;
            /** Format: uuid */
            id: string;
            latest_version?: components["schemas"]["VersionSummary"] | null;
            /** @description How many questions it has in all stages. */
            questions: number;
            /** @description How many stages it has. */
            stages: number;
            /** @example Backend Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A guide with its draft and its versions. */
        GuideView: {
            /** Format: date-time */
            created_at: string;
            /** @description The draft. Its schema is published as `docs/guide.schema.json`. */
            document: Record<string, never>;
            /** @description The draft differs from the latest published version. */
            draft_changed: boolean;
            /** Format: uuid */
            id: string;
            /** @description What is wrong with the draft. Errors stand in the way of publishing, warnings do not. */
            problems: components["schemas"]["GuideProblem"][];
            /** @example Backend Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /** @description The published versions, newest first. */
            versions: components["schemas"]["VersionSummary"][];
        };
        /** @description What needs me now. */
        Home: {
            counts: components["schemas"]["HomeCounts"];
            /** @description Debriefs under way that concern me. */
            debriefs: components["schemas"]["DebriefSummary"][];
            /** @description My interviews under way or to come, the next first. */
            kits: components["schemas"]["InterviewView"][];
            /** @description Scorecards that I owe: for interviews that are over, and those that I have begun without a meeting. */
            scorecards_due: components["schemas"]["OwedScorecard"][];
            /** @description Candidates to whom nothing has happened for five days, the longest first; for those who run a job. */
            waiting: components["schemas"]["ApplicationView"][];
        };
        /** @description How many things need me. */
        HomeCounts: {
            debriefs: number;
            kits: number;
            scorecards_due: number;
            /** @description All of them. */
            total: number;
            waiting: number;
        };
        /** @description What an import answers with. */
        Imported: {
            /** Format: uuid */
            guide_id: string;
            /** @description What was placed where, and what could not be placed, with its line numbers. */
            report: Record<string, never>;
        };
        /** @description A candidate by name. */
        InterviewCandidate: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description A job by title. */
        InterviewJob: {
            /** Format: uuid */
            id: string;
            title: string;
        };
        /**
         * @description Where an interview stands. It follows from the clock and the scorecards; nobody sets it but by cancelling.
         * @enum {string}
         */
        InterviewStatus: "scheduled" | "awaiting_feedback" | "complete" | "cancelled";
        /** @description An interview. */
        InterviewView: {
            /** Format: uuid */
            application_id: string;
            candidate: components["schemas"]["InterviewCandidate"];
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            interviewers: components["schemas"]["InterviewerView"][];
            job: components["schemas"]["InterviewJob"];
            location?: string | null;
            stage: components["schemas"]["StageOfInterview"];
            /** Format: date-time */
            starts_at: string;
            status: components["schemas"]["InterviewStatus"];
            /** Format: int64 */
            version: number;
        };
        /**
         * @description What somebody does in an interview.
         * @enum {string}
         */
        InterviewerRole: "lead" | "interviewer" | "shadow" | "reverse_shadow";
        /** @description Somebody in an interview. */
        InterviewerView: {
            /** @description Had not read scorecards of the application when assigned. */
            independent: boolean;
            name: string;
            /** @example lead */
            role: string;
            /** @description Whether they have begun or submitted their scorecard; never what it says. */
            scorecard_status: components["schemas"]["ScorecardState"];
            /** Format: uuid */
            user_id: string;
        };
        /** @description An invitation, as whoever has its link sees it. */
        Invitation: {
            /** @example marta@example.com */
            email: string;
            /** @example Marta Okafor */
            name: string;
            /** @example Example Systems */
            organization_name: string;
        };
        /** @description Somebody who is to be invited. */
        Invite: {
            /**
             * Format: email
             * @example marta@example.com
             */
            email: string;
            /** @example Marta Okafor */
            name: string;
            role: components["schemas"]["Role"];
        };
        /** @description Somebody who was invited, with the link to give them. */
        Invited: components["schemas"]["UserView"] & {
            /** Format: date-time */
            invitation_expires_at: string;
            /**
             * @description The link, shown this once. Whoever has it can choose the password.
             * @example http://127.0.0.1:8080/invitations/ti_…
             */
            invitation_url: string;
        };
        /** @description A job by title. */
        JobName: {
            /** Format: uuid */
            id: string;
            requisition_id?: string | null;
            /** @example Backend Developer */
            title: string;
        };
        /**
         * @description Whether people are still wanted.
         * @enum {string}
         */
        JobStatus: "open" | "closed";
        /** @description A job. */
        JobView: {
            counts: components["schemas"]["Counts"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            decider_id?: string | null;
            guide: components["schemas"]["PinnedGuide"];
            /** Format: uuid */
            guide_version_id: string;
            /** @description Empty for analysts, who see no names. */
            hiring_team: components["schemas"]["MemberView"][];
            /** Format: uuid */
            id: string;
            location?: string | null;
            /** Format: int64 */
            openings: number;
            requisition_id?: string | null;
            salary_range?: components["schemas"]["SalaryRange"] | null;
            scorecards_visible: components["schemas"]["ScorecardsVisible"];
            /** @example open */
            status: string;
            /** @example Backend Developer */
            title: string;
            /** @description Variables of the guide that have no value; where they stand in a text, the blank shows. */
            unfilled_variables: string[];
            /** Format: date-time */
            updated_at: string;
            variables: {
                [key: string]: string;
            };
            /** Format: int64 */
            version: number;
        };
        /** @description A kit. */
        Kit: {
            /** Format: uuid */
            application_id: string;
            candidate: components["schemas"]["KitCandidate"];
            guide: components["schemas"]["KitGuide"];
            interview?: components["schemas"]["InterviewView"] | null;
            job: components["schemas"]["KitJob"];
            /** @description Who else interviews for this application. */
            panel: components["schemas"]["KitPerson"][];
            /** @description Topics that interviewers of other stages ask to follow up. They hold no ratings. */
            probe_next: components["schemas"]["ProbeNext"][];
            stage: components["schemas"]["KitStage"];
        };
        /** @description A part of the stage with its time. */
        KitAgendaItem: {
            /** Format: int32 */
            minutes?: number | null;
            title: string;
        };
        /** @description Something that is rated. */
        KitAttribute: {
            /** @description What each level looks like, from 0 (not enough information) to 4. */
            anchors: string[];
            /** @description The attribute's key, the same across versions of the guide. */
            id: string;
            /**
             * @description `competency` or `outcome`.
             * @example competency
             */
            kind: string;
            name: string;
        };
        /** @description The candidate, without contacts. */
        KitCandidate: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description What the candidate was asked to build. */
        KitExercise: {
            /** @description Markdown. */
            brief: string;
            criteria: string[];
            requirements: string[];
            title: string;
        };
        /** @description The guide version that the candidate is judged against. */
        KitGuide: {
            /** Format: int64 */
            number: number;
            title: string;
        };
        KitJob: {
            /** Format: uuid */
            id: string;
            requisition_id?: string | null;
            title: string;
        };
        /** @description Somebody who interviews for the application. */
        KitPerson: {
            name: string;
            role: string;
            /** Format: uuid */
            stage_id: string;
            /** @description The same in every version of the guide. */
            stage_key: string;
            /** Format: uuid */
            user_id: string;
        };
        /** @description A question of the kit. */
        KitQuestion: {
            areas_to_cover: string[];
            competencies: string[];
            follow_ups: string[];
            /** @description The question's key, the same across versions of the guide. */
            id: string;
            /** Format: int32 */
            minutes?: number | null;
            red_flags: string[];
            text: string;
            what_good_looks_like: string[];
        };
        /** @description The stage with all that the guide says about it. */
        KitStage: {
            agenda: components["schemas"]["KitAgendaItem"][];
            attributes: components["schemas"]["KitAttribute"][];
            /** @description Markdown. */
            candidate_script: string;
            exercise?: components["schemas"]["KitExercise"] | null;
            /** Format: uuid */
            id: string;
            /** @description Markdown. */
            interviewer_directions: string;
            key: string;
            /** @example technical */
            kind: string;
            /** Format: int32 */
            minutes?: number | null;
            questions: components["schemas"]["KitQuestion"][];
            /** @description The labels of the recommendation, from 1 to 4. */
            recommendation: string[];
            title: string;
        };
        /** @description A shipped guide. */
        LibraryGuide: {
            /** @example backend-developer */
            id: string;
            level?: string | null;
            /**
             * Format: int32
             * @description How long all stages take together.
             */
            minutes: number;
            questions: number;
            stages: number;
            /** @example Backend Developer */
            title: string;
        };
        /** @description What is asked in a first call and is never part of a rating. */
        Logistics: {
            /**
             * @description Where they would work.
             * @default null
             * @example Leeds
             */
            location?: string | null;
            /**
             * @description How soon they could start.
             * @default null
             * @example 6 weeks
             */
            notice_period?: string | null;
            /**
             * @description How far they are elsewhere.
             * @default null
             * @example final round at one other company
             */
            other_processes?: string | null;
            /**
             * @description What they expect to earn.
             * @default null
             * @example 78,000 GBP a year
             */
            salary_expectation?: string | null;
            /**
             * @description Where they may work.
             * @default null
             * @example United Kingdom
             */
            work_authorization?: string | null;
        };
        /** @description Who is signed in. */
        Me: {
            /** @example jonas@example.com */
            email: string;
            /** Format: uuid */
            id: string;
            /** @description The fingerprint of the key that signs the record. */
            installation_fingerprint: string;
            /** @example Jonas Weber */
            name: string;
            organization: components["schemas"]["OrganizationView"];
            roles: components["schemas"]["Role"][];
            /** @description The version of Touchstone. */
            version: string;
        };
        /** @description Somebody on a hiring team. */
        MemberView: {
            name: string;
            role: string;
            /** Format: uuid */
            user_id: string;
        };
        /** @description Where to, and why. */
        Move: {
            /**
             * @description Why, in words.
             * @example The screening call showed what we need for the take-home.
             */
            reason: string;
            /**
             * Format: uuid
             * @description A stage of the guide version that the application is judged against.
             */
            stage_id: string;
        };
        /** @description What a person may do with an application. */
        MyAccess: {
            /** @description Makes the decision. */
            decide: boolean;
            /** @description Runs the job: moves, rejects, reads logistics. */
            manage: boolean;
            /** @description Interviews, or has a scorecard. */
            review: boolean;
            /** @description Arranges interviews. */
            schedule: boolean;
        };
        /** @description An application that is to be. */
        NewApplication: {
            /**
             * Format: uuid
             * @description Who applies.
             */
            candidate_id: string;
            /**
             * Format: uuid
             * @description For what.
             */
            job_id: string;
            logistics?: components["schemas"]["Logistics"] | null;
            /**
             * @description Where the candidate came from.
             * @example referral
             */
            source?: string | null;
        };
        /** @description A candidate who is to be added. */
        NewCandidate: {
            /**
             * Format: email
             * @description Their e-mail address.
             * @example priya@example.com
             */
            email?: string | null;
            /**
             * @description Where more of them can be seen.
             * @example [
             *       "https://code.example.com/priya"
             *     ]
             */
            links?: string[];
            /**
             * @description Their name.
             * @example Priya Raman
             */
            name: string;
            /**
             * @description Their telephone number.
             * @example +44 113 496 0000
             */
            phone?: string | null;
        };
        /** @description A debrief that is to be. */
        NewDebrief: {
            /**
             * Format: uuid
             * @description Of which application. Unfinished stages do not stand in the way.
             */
            application_id: string;
            /**
             * Format: uuid
             * @description Who leads it, and speaks last.
             */
            facilitator_id: string;
            /**
             * Format: date-time
             * @description When it is to begin.
             */
            starts_at?: string | null;
        };
        /** @description A decision that is to be put on the record. */
        NewDecision: {
            /** @description Whether the panel agrees. If not, the hiring manager decides. */
            consensus: boolean;
            /** @description Who does what next. */
            next_steps?: components["schemas"]["NextStep"][];
            /** @description Questions for the reference calls. */
            open_questions?: string[];
            /** @description Other roles to consider the candidate for. */
            other_roles?: string[];
            /** @description What. */
            outcome: components["schemas"]["Outcome"];
            /**
             * @description Why, in words that the evidence bears out.
             * @example Four of four saw sound design under failure; the gap in schema changes can be taught.
             */
            reason: string;
        };
        /** @description An interview that is to be. */
        NewInterview: {
            /**
             * Format: uuid
             * @description With whose application.
             */
            application_id: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at: string;
            /** @description Who takes part, each once. */
            interviewers: components["schemas"]["NewInterviewer"][];
            /**
             * @description Where, or by which link.
             * @example https://meet.example.com/touch
             */
            location?: string | null;
            /**
             * Format: uuid
             * @description A stage of the guide version that the application is judged against.
             */
            stage_id: string;
            /**
             * Format: date-time
             * @description When it begins.
             */
            starts_at: string;
        };
        /** @description Somebody who is to interview. */
        NewInterviewer: {
            /**
             * @description Why somebody who has read scorecards of the application is assigned all the same. They count as not
             *     independent from then on.
             */
            assignment_reason?: string | null;
            /** @description What they do in it. */
            role: components["schemas"]["InterviewerRole"];
            /**
             * Format: uuid
             * @description Anyone of the organization.
             */
            user_id: string;
        };
        /** @description A job that is to be opened. */
        NewJob: {
            /**
             * Format: uuid
             * @description Who decides, if not the hiring manager.
             */
            decider_id?: string | null;
            /**
             * Format: uuid
             * @description The published guide version that candidates are judged against.
             */
            guide_version_id: string;
            /** @description Who takes part, each once. */
            hiring_team?: components["schemas"]["TeamMember"][];
            /**
             * @description Where it is.
             * @example Leeds or remote
             */
            location?: string | null;
            /**
             * Format: int64
             * @description How many people are wanted.
             * @example 1
             */
            openings?: number | null;
            /**
             * @description The number in the company's HR system.
             * @example REQ-204
             */
            requisition_id?: string | null;
            salary_range?: components["schemas"]["SalaryRange"] | null;
            /** @description When those who owe no scorecard may read the others'. */
            scorecards_visible?: components["schemas"]["ScorecardsVisible"];
            /**
             * @description What is hired for.
             * @example Backend Developer
             */
            title: string;
            /**
             * @description The values of the guide's variables. One that is missing is a warning, not an error.
             * @example {
             *       "company": "Example Systems"
             *     }
             */
            variables?: {
                [key: string]: string;
            };
        };
        /** @description A token that is to be. */
        NewToken: {
            /**
             * Format: date-time
             * @description When it ends; a year from now unless you say.
             */
            expires_at?: string | null;
            /** @example Nightly export */
            name: string;
            /**
             * @description What it may be used for: `candidates:read`, `jobs:write` … or `*` for all that you may.
             * @example [
             *       "candidates:read"
             *     ]
             */
            scopes: string[];
        };
        /** @description A new token with its secret. */
        NewTokenView: components["schemas"]["TokenView"] & {
            /**
             * @description The secret, shown this once. Send it as `Authorization: Bearer …`.
             * @example ts_…
             */
            token: string;
        };
        /** @description A later version of a guide. */
        NewerVersion: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
        };
        /** @description The next interview. */
        NextInterview: {
            /** Format: date-time */
            starts_at: string;
        };
        /** @description Something that is to be done, and by whom. */
        NextStep: {
            /**
             * Format: uuid
             * @description By whom.
             */
            owner_id?: string | null;
            /**
             * @description What.
             * @example Call the two referees
             */
            text: string;
        };
        /** @description Who does what next. */
        NextStepView: {
            owner?: components["schemas"]["DebriefPerson"] | null;
            text: string;
        };
        /** @description What is said at the end. */
        Note: {
            /** @default null */
            note?: string | null;
        };
        /** @description An organization. */
        OrganizationView: {
            /** Format: uuid */
            id: string;
            /** @example Example Systems */
            name: string;
        };
        /**
         * @description What is decided.
         * @enum {string}
         */
        Outcome: "hire" | "no_hire" | "hold";
        /** @description The candidate. */
        OwedFor: {
            /** Format: uuid */
            id: string;
            /** @example Priya Raman */
            name: string;
        };
        /** @description The job or the stage. */
        OwedIn: {
            /** Format: uuid */
            id: string;
            /** @example Technical interview */
            title: string;
        };
        /** @description A scorecard that I owe. */
        OwedScorecard: {
            /** Format: uuid */
            application_id: string;
            candidate: components["schemas"]["OwedFor"];
            /**
             * Format: uuid
             * @description The meeting; null for what is reviewed without one, such as a take-home.
             */
            interview_id?: string | null;
            job: components["schemas"]["OwedIn"];
            /**
             * Format: date-time
             * @description Since when.
             */
            since: string;
            stage: components["schemas"]["OwedIn"];
        };
        /** @description A page of a list. */
        PageOf_ApplicationView: {
            /** @description The rows. */
            data: {
                /** Format: date-time */
                applied_at: string;
                candidate: components["schemas"]["CandidateName"];
                current_stage?: components["schemas"]["StageName"] | null;
                debrief?: components["schemas"]["DebriefState"] | null;
                decision?: components["schemas"]["DecisionState"] | null;
                guide: components["schemas"]["GuideOfApplication"];
                /**
                 * Format: uuid
                 * @description The guide version that it is judged against.
                 */
                guide_version_id: string;
                /** Format: uuid */
                id: string;
                job: components["schemas"]["JobName"];
                /** Format: date-time */
                last_activity_at: string;
                logistics?: components["schemas"]["Logistics"] | null;
                /** @description What you may do with it. */
                my_access: components["schemas"]["MyAccess"];
                next_interview?: components["schemas"]["NextInterview"] | null;
                /** Format: date-time */
                rejected_at?: string | null;
                rejection?: components["schemas"]["Rejection"] | null;
                /** @description How many scorecards are due and how many have been submitted; never what they say. */
                scorecards: components["schemas"]["ScorecardCounts"];
                source?: string | null;
                /** @example active */
                status: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_CandidateView: {
            /** @description The rows. */
            data: {
                /** Format: date-time */
                created_at: string;
                /** @description Null for those who do not need to reach them. */
                email?: string | null;
                /** Format: uuid */
                id: string;
                /** @description Empty for those who do not need to reach them. */
                links: string[];
                /** @example Priya Raman */
                name: string;
                /** @description Null for those who do not need to reach them. */
                phone?: string | null;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_DebriefSummary: {
            /** @description The rows. */
            data: {
                /** Format: uuid */
                application_id: string;
                candidate: components["schemas"]["DebriefPerson"];
                /** Format: date-time */
                created_at: string;
                facilitator: components["schemas"]["DebriefPerson"];
                /** Format: uuid */
                id: string;
                job: components["schemas"]["DebriefJob"];
                /** @example evidence */
                phase: string;
                /** Format: date-time */
                starts_at?: string | null;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_EventView: {
            /** @description The rows. */
            data: {
                actor: components["schemas"]["ActorView"];
                /** Format: uuid */
                application_id?: string | null;
                /** Format: date-time */
                at: string;
                /** @description The chain that it belongs to: `application:<id>` or `organization:<id>`. */
                chain: string;
                /** @description The SHA-256 of the event, which the next event of the chain holds. */
                hash: string;
                /** Format: uuid */
                id: string;
                /** @description The details; null where there are none, where they were erased, or where they are not for you. */
                payload?: unknown;
                prev_hash?: string | null;
                /**
                 * Format: int64
                 * @description Its place in the chain, from 1.
                 */
                seq: number;
                /** Format: uuid */
                target_id: string;
                target_type: string;
                /** @example scorecard.submitted */
                type: string;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_GuideSummary: {
            /** @description The rows. */
            data: {
                /** Format: date-time */
                created_at: string;
                /** @description The draft differs from the latest published version. */
                draft_changed: boolean;
                /** Format: uuid */
                id: string;
                latest_version?: components["schemas"]["VersionSummary"] | null;
                /** @description How many questions it has in all stages. */
                questions: number;
                /** @description How many stages it has. */
                stages: number;
                /** @example Backend Developer */
                title: string;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_InterviewView: {
            /** @description The rows. */
            data: {
                /** Format: uuid */
                application_id: string;
                candidate: components["schemas"]["InterviewCandidate"];
                /** Format: date-time */
                ends_at: string;
                /** Format: uuid */
                id: string;
                interviewers: components["schemas"]["InterviewerView"][];
                job: components["schemas"]["InterviewJob"];
                location?: string | null;
                stage: components["schemas"]["StageOfInterview"];
                /** Format: date-time */
                starts_at: string;
                status: components["schemas"]["InterviewStatus"];
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_JobView: {
            /** @description The rows. */
            data: {
                counts: components["schemas"]["Counts"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                decider_id?: string | null;
                guide: components["schemas"]["PinnedGuide"];
                /** Format: uuid */
                guide_version_id: string;
                /** @description Empty for analysts, who see no names. */
                hiring_team: components["schemas"]["MemberView"][];
                /** Format: uuid */
                id: string;
                location?: string | null;
                /** Format: int64 */
                openings: number;
                requisition_id?: string | null;
                salary_range?: components["schemas"]["SalaryRange"] | null;
                scorecards_visible: components["schemas"]["ScorecardsVisible"];
                /** @example open */
                status: string;
                /** @example Backend Developer */
                title: string;
                /** @description Variables of the guide that have no value; where they stand in a text, the blank shows. */
                unfilled_variables: string[];
                /** Format: date-time */
                updated_at: string;
                variables: {
                    [key: string]: string;
                };
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_LibraryGuide: {
            /** @description The rows. */
            data: {
                /** @example backend-developer */
                id: string;
                level?: string | null;
                /**
                 * Format: int32
                 * @description How long all stages take together.
                 */
                minutes: number;
                questions: number;
                stages: number;
                /** @example Backend Developer */
                title: string;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_ReasonView: {
            /** @description The rows. */
            data: {
                /** Format: uuid */
                id: string;
                /** @example Decided against after the debrief */
                name: string;
                /**
                 * @description `we_rejected`, `they_rejected` or `none_specified`.
                 * @example we_rejected
                 */
                type: string;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_ScorecardView: {
            /** @description The rows. */
            data: {
                /** @description What was amended after it was submitted. */
                amendments: components["schemas"]["AmendmentView"][];
                /**
                 * Format: uuid
                 * @description Of which application.
                 */
                application_id: string;
                /**
                 * Format: uuid
                 * @description Which.
                 */
                id: string;
                /** @description The reviewer had not read others' when they began. */
                independent: boolean;
                /**
                 * Format: uuid
                 * @description The meeting, if there was one.
                 */
                interview_id?: string | null;
                original?: components["schemas"]["Content"] | null;
                /**
                 * Format: int32
                 * @description 1 strong no hire to 4 strong hire; somebody else's is null until the debrief reveals it.
                 * @example 3
                 */
                overall_recommendation?: number | null;
                /** @description Topics for the interviewers of other stages. */
                probe_next: string[];
                /** @description By question id. */
                question_notes: {
                    [key: string]: components["schemas"]["QuestionNote"];
                };
                /** @description By attribute id. */
                ratings: {
                    [key: string]: components["schemas"]["Rating"];
                };
                /** @description Whose. */
                reviewer: components["schemas"]["Reviewer"];
                /** @description For which stage. */
                stage: components["schemas"]["StageOfScorecard"];
                /**
                 * @description `draft`, `submitted` or `amended`.
                 * @example submitted
                 */
                status: string;
                /**
                 * Format: date-time
                 * @description When it was submitted.
                 */
                submitted_at?: string | null;
                /** @description In a few sentences. */
                summary: string;
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updated_at: string;
                /**
                 * Format: int64
                 * @description The version for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_StageView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: int64
                 * @description Active applications in this stage, whichever version of the guide they are judged against.
                 */
                active_applications: number;
                /** Format: int64 */
                attributes: number;
                /** Format: uuid */
                id: string;
                /**
                 * @description The same across versions of the guide.
                 * @example technical-interview
                 */
                key: string;
                /** @example technical */
                kind: string;
                /** Format: int64 */
                minutes?: number | null;
                /**
                 * Format: int64
                 * @description Its place, from 0.
                 */
                position: number;
                /** Format: int64 */
                questions: number;
                /** @example Technical interview */
                title: string;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_TimelineEntry: {
            /** @description The rows. */
            data: {
                actor?: components["schemas"]["Actor"] | null;
                /** Format: date-time */
                at: string;
                /**
                 * Format: int64
                 * @description The guide version that it was judged against before, for a move to another.
                 */
                from_guide_number?: number | null;
                /** @description The stage it came from, for a move between stages. */
                from_stage_title?: string | null;
                /**
                 * Format: int64
                 * @description The guide version that it is judged against since.
                 */
                guide_number?: number | null;
                /** Format: uuid */
                id: string;
                /**
                 * @description The phase that a debrief went to.
                 * @example reveal
                 */
                phase?: string | null;
                /** @description What was said about it, for those who run the job. */
                reason?: string | null;
                /** @description The stage it concerns, where it concerns one. */
                stage_title?: string | null;
                /** @example application.moved */
                type: string;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_TokenView: {
            /** @description The rows. */
            data: {
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                expires_at: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                last_used_at?: string | null;
                /** @example Nightly export */
                name: string;
                /**
                 * @example [
                 *       "candidates:read"
                 *     ]
                 */
                scopes: string[];
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_UserView: {
            /** @description The rows. */
            data: {
                /** Format: date-time */
                created_at: string;
                /** @example marta@example.com */
                email: string;
                /** Format: uuid */
                id: string;
                /** @example Marta Okafor */
                name: string;
                roles: components["schemas"]["Role"][];
                /** @example active */
                status: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /**
         * @description Where a debrief stands.
         * @enum {string}
         */
        Phase: "preparation" | "evidence" | "reveal" | "discussion" | "decision" | "closed";
        /** @description When a phase began. */
        PhaseTime: {
            /** Format: date-time */
            at: string;
            phase: components["schemas"]["Phase"];
        };
        /** @description The guide that a job pins. */
        PinnedGuide: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description The number of the version.
             */
            number: number;
            title: string;
        };
        /** @description A topic that an interviewer asks those of other stages to follow up. It holds no rating. */
        ProbeNext: {
            /** @description Who asks. */
            from: string;
            /** @description In which stage it came up. */
            stage_title: string;
            /**
             * @description The topic.
             * @example Ran the migration to per-tenant schemas. Worth asking how they rolled it back.
             */
            text: string;
        };
        /** @description An answer that says why a request was not carried out (RFC 9457). */
        Problem: {
            /**
             * @description A stable code: the last part of `type`.
             * @example invalid
             */
            code: string;
            /** @description What is wrong this time. */
            detail: string;
            /** @description What is wrong with which field. */
            errors?: components["schemas"]["FieldError"][];
            /** @description The path that was asked for, without secrets. */
            instance: string;
            /** @description Finds this request in the server's log. */
            request_id: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 422
             */
            status: number;
            /**
             * @description What kind of problem it is, in words.
             * @example The input is invalid
             */
            title: string;
            /**
             * @description A URI that names the kind of problem; it leads to a page that explains it.
             * @example /problems/invalid
             */
            type: string;
        };
        /** @description Nothing is asked for. */
        Publish: Record<string, never>;
        /** @description The version that was published. */
        Published: {
            /**
             * Format: int64
             * @description Its number, from 1.
             * @example 3
             */
            number: number;
            /** Format: uuid */
            version_id: string;
        };
        /** @description What was noted while a question was asked. */
        QuestionNote: {
            /**
             * @description Whether it was asked.
             * @default false
             */
            asked?: boolean;
            /**
             * @description The areas and follow-ups that were covered, word for word.
             * @default []
             */
            covered?: string[];
            /**
             * @description What the candidate said.
             * @default
             */
            text?: string;
        };
        /** @description How one attribute is rated. */
        Rating: {
            /**
             * @description Where it can be seen.
             * @default []
             */
            evidence?: components["schemas"]["Evidence"][];
            /**
             * @description What was seen or heard.
             * @default
             * @example Asked for the failure rate before proposing retries.
             */
            note?: string;
            /**
             * Format: int32
             * @description 0 (not enough information) to 4.
             * @default null
             * @example 3
             */
            rating?: number | null;
        };
        /** @description A reason to reject. */
        ReasonView: {
            /** Format: uuid */
            id: string;
            /** @example Decided against after the debrief */
            name: string;
            /**
             * @description `we_rejected`, `they_rejected` or `none_specified`.
             * @example we_rejected
             */
            type: string;
        };
        /** @description A change of a recommendation. */
        RecommendationChange: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            from?: number | null;
            reason: string;
            /** Format: int32 */
            to?: number | null;
        };
        /** @description A recommendation and how it changed. */
        RecommendationView: {
            changes: components["schemas"]["RecommendationChange"][];
            /**
             * Format: int32
             * @description What it is now.
             */
            current?: number | null;
            /**
             * Format: int32
             * @description What was submitted.
             */
            initial?: number | null;
            /** Format: uuid */
            scorecard_id: string;
            stage_title: string;
            user: components["schemas"]["DebriefPerson"];
        };
        /** @description Why an application is rejected. */
        Reject: {
            /**
             * @description Why, in words.
             * @example No example of owning a service in production, asked three ways.
             */
            note: string;
            /**
             * Format: uuid
             * @description A category from the organization's list.
             */
            rejection_reason_id: string;
        };
        /** @description Why an application was rejected. */
        Rejection: {
            name: string;
            note?: string | null;
            /** Format: uuid */
            reason_id: string;
            type: string;
        };
        /** @description Who wrote a scorecard. */
        Reviewer: {
            /**
             * Format: uuid
             * @description Who.
             */
            id: string;
            /** @description Their name. */
            name: string;
            /**
             * @description What they did in the interview, or `reviewer`.
             * @example lead
             */
            role: string;
        };
        /**
         * @description What a person does in an organization, or on one job.
         * @enum {string}
         */
        Role: "admin" | "recruiter" | "coordinator" | "hiring_manager" | "interviewer" | "analyst" | "observer";
        /**
         * @description For how long a salary is paid.
         * @enum {string}
         */
        SalaryPeriod: "year" | "month" | "day" | "hour";
        /** @description What a job pays. */
        SalaryRange: {
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /**
             * Format: int64
             * @description The most, in the currency's minor unit.
             * @example 8500000
             */
            max: number;
            /**
             * Format: int64
             * @description The least, in the currency's minor unit (cents).
             * @example 6500000
             */
            min: number;
            /** @description For how long that is paid. */
            period?: components["schemas"]["SalaryPeriod"];
        };
        /** @description How many scorecards are due and submitted. */
        ScorecardCounts: {
            /** Format: int64 */
            due: number;
            /** Format: int64 */
            submitted: number;
        };
        /** @description A scorecard that is due. */
        ScorecardDue: {
            role: string;
            stage: components["schemas"]["DueStage"];
            /**
             * @description `none`, `draft` or `submitted`.
             * @example submitted
             */
            state: string;
            /** Format: date-time */
            submitted_at?: string | null;
            user: components["schemas"]["DuePerson"];
        };
        /**
         * @description Whether a scorecard has been begun or submitted.
         * @enum {string}
         */
        ScorecardState: "none" | "draft" | "submitted";
        /** @description A scorecard, as far as the person who asks may read it. */
        ScorecardView: {
            /** @description What was amended after it was submitted. */
            amendments: components["schemas"]["AmendmentView"][];
            /**
             * Format: uuid
             * @description Of which application.
             */
            application_id: string;
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description The reviewer had not read others' when they began. */
            independent: boolean;
            /**
             * Format: uuid
             * @description The meeting, if there was one.
             */
            interview_id?: string | null;
            original?: components["schemas"]["Content"] | null;
            /**
             * Format: int32
             * @description 1 strong no hire to 4 strong hire; somebody else's is null until the debrief reveals it.
             * @example 3
             */
            overall_recommendation?: number | null;
            /** @description Topics for the interviewers of other stages. */
            probe_next: string[];
            /** @description By question id. */
            question_notes: {
                [key: string]: components["schemas"]["QuestionNote"];
            };
            /** @description By attribute id. */
            ratings: {
                [key: string]: components["schemas"]["Rating"];
            };
            /** @description Whose. */
            reviewer: components["schemas"]["Reviewer"];
            /** @description For which stage. */
            stage: components["schemas"]["StageOfScorecard"];
            /**
             * @description `draft`, `submitted` or `amended`.
             * @example submitted
             */
            status: string;
            /**
             * Format: date-time
             * @description When it was submitted.
             */
            submitted_at?: string | null;
            /** @description In a few sentences. */
            summary: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description The version for `If-Match`.
             */
            version: number;
        };
        /** @description The scorecards of an application, and whose are due. */
        Scorecards: {
            /** @description Mine, and those of others that I may read. */
            data: components["schemas"]["ScorecardView"][];
            next_cursor?: string | null;
            /** @description Whose are due and whether they are in; never what they say. */
            status: components["schemas"]["ScorecardDue"][];
            visibility: components["schemas"]["VisibilityView"];
        };
        /**
         * @description When those who owe no scorecard may read what others wrote.
         * @enum {string}
         */
        ScorecardsVisible: "debrief" | "all_submitted";
        /** @description The first organization and its admin. */
        SetUp: {
            /** @description The one-time code that the server printed; only from another machine. */
            code?: string | null;
            /**
             * Format: email
             * @description The admin's e-mail address.
             * @example jonas@example.com
             */
            email: string;
            /**
             * @description The admin's name.
             * @example Jonas Weber
             */
            name: string;
            /**
             * @description The organization's name.
             * @example Example Systems
             */
            organization_name: string;
            /**
             * @description At least ten characters.
             * @example correct horse battery
             */
            password: string;
        };
        /** @description Whether the installation waits to be set up. */
        SetupState: {
            /** @description Set-up from here asks for the code that the server printed when it started. */
            code_required: boolean;
            /** @description There is no organization yet. */
            needed: boolean;
        };
        /** @description An e-mail address and its password. */
        SignIn: {
            /** @example jonas@example.com */
            email: string;
            /** @example correct horse battery */
            password: string;
        };
        /** @description Somebody who shares their evidence. */
        Speaker: {
            /** @example lead */
            role: string;
            stage_title?: string | null;
            user: components["schemas"]["DebriefPerson"];
        };
        /** @description A stage by title. */
        StageName: {
            /** Format: uuid */
            id: string;
            /**
             * @description The same in every version of the guide.
             * @example technical-interview
             */
            key: string;
            /** @example technical */
            kind: string;
            /** @example Technical interview */
            title: string;
        };
        /** @description The stage of an interview. */
        StageOfInterview: {
            /**
             * Format: int64
             * @description The number of the guide version by which it is held.
             */
            guide_number: number;
            /** Format: uuid */
            id: string;
            /**
             * @description The same in every version of the guide.
             * @example technical-interview
             */
            key: string;
            /** @example technical */
            kind: string;
            /** Format: int64 */
            minutes?: number | null;
            /** @example Technical interview */
            title: string;
        };
        /** @description The stage of a scorecard, in the guide version that the scorecard is judged against. */
        StageOfScorecard: {
            /**
             * Format: int64
             * @description The number of that version.
             */
            guide_number: number;
            /**
             * Format: uuid
             * @description The guide version whose anchors it was rated by. It stays this one when the application is moved to another.
             */
            guide_version_id: string;
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * @description The same in every version of the guide.
             * @example technical-interview
             */
            key: string;
            /**
             * @description What kind.
             * @example technical
             */
            kind: string;
            /**
             * @description What people call it.
             * @example Technical interview
             */
            title: string;
        };
        /** @description A stage of a published version. */
        StageSummary: {
            /** Format: uuid */
            id: string;
            /** @description The same across versions. */
            key: string;
            kind: string;
            /** Format: int64 */
            minutes?: number | null;
            title: string;
        };
        /** @description A stage of a job, with how many applications are in it. */
        StageView: {
            /**
             * Format: int64
             * @description Active applications in this stage, whichever version of the guide they are judged against.
             */
            active_applications: number;
            /** Format: int64 */
            attributes: number;
            /** Format: uuid */
            id: string;
            /**
             * @description The same across versions of the guide.
             * @example technical-interview
             */
            key: string;
            /** @example technical */
            kind: string;
            /** Format: int64 */
            minutes?: number | null;
            /**
             * Format: int64
             * @description Its place, from 0.
             */
            position: number;
            /** Format: int64 */
            questions: number;
            /** @example Technical interview */
            title: string;
        };
        /** @description What to start from. */
        Start: {
            /**
             * @description A guide of the library.
             * @example backend-developer
             */
            library_id: string;
        };
        /** @description Nothing is asked for. */
        Submit: Record<string, never>;
        /** @description Somebody on a hiring team. */
        TeamMember: {
            /** @description As what. It wins over the role in the organization. */
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description Who.
             */
            user_id: string;
        };
        /** @description Something that happened to an application. */
        TimelineEntry: {
            actor?: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description The guide version that it was judged against before, for a move to another.
             */
            from_guide_number?: number | null;
            /** @description The stage it came from, for a move between stages. */
            from_stage_title?: string | null;
            /**
             * Format: int64
             * @description The guide version that it is judged against since.
             */
            guide_number?: number | null;
            /** Format: uuid */
            id: string;
            /**
             * @description The phase that a debrief went to.
             * @example reveal
             */
            phase?: string | null;
            /** @description What was said about it, for those who run the job. */
            reason?: string | null;
            /** @description The stage it concerns, where it concerns one. */
            stage_title?: string | null;
            /** @example application.moved */
            type: string;
        };
        /** @description An API token, without its secret. */
        TokenView: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_used_at?: string | null;
            /** @example Nightly export */
            name: string;
            /**
             * @example [
             *       "candidates:read"
             *     ]
             */
            scopes: string[];
        };
        /**
         * @description Whether somebody can come in.
         * @enum {string}
         */
        UserStatus: "invited" | "active" | "disabled";
        /** @description A person of the organization. */
        UserView: {
            /** Format: date-time */
            created_at: string;
            /** @example marta@example.com */
            email: string;
            /** Format: uuid */
            id: string;
            /** @example Marta Okafor */
            name: string;
            roles: components["schemas"]["Role"][];
            /** @example active */
            status: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A published version in a list. */
        VersionSummary: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            number: number;
            /** Format: date-time */
            published_at: string;
            /** @description Who published it; left out for analysts, who see no names. */
            published_by?: string | null;
        };
        /** @description A published version. It never changes. */
        VersionView: {
            document: Record<string, never>;
            /** Format: uuid */
            guide_id: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            published_at: string;
            /** @description Null for analysts, who see no names. */
            published_by?: string | null;
            stages: components["schemas"]["StageSummary"][];
        };
        /** @description What I may read, and why. */
        VisibilityView: {
            /** @description Ratings and notes of at least those who have submitted by now. */
            ratings: boolean;
            /** @description Recommendations too. */
            recommendations: boolean;
            /**
             * @description In words.
             * @example Submit your own scorecard first.
             */
            why: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
