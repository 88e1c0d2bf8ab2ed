// Made by `npm run api` from ../openapi.json. Do not edit.
export interface paths {
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my API tokens
         * @description Your own tokens without their secrets, with when each was last used. Nobody sees those of others. The newest
         *     first; sort by `created_at`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "created_at" | "-created_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of tokens */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_TokenView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `identity:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Create an API token
         * @description The token may do what you may, within its scopes, until it expires. A token cannot make one that may do more
         *     than itself. The secret is in this answer and nowhere else; an `Idempotency-Key` is therefore not heeded.
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
                /** @description The token with its secret */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewTokenView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `insufficient_scope`: The token was not given the scope `identity:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Revoke one of my API tokens
         * @description The token stops working at once. Only its owner revokes it; an admin ends all of somebody's tokens by disabling
         *     the person.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the API token. */
                    id: components["schemas"]["TokenId"];
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
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `insufficient_scope`: The token was not given the scope `identity:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * List applications
         * @description The applications that you may see, the last active first. Sort by `last_activity_at`, `applied_at` or
         *     `candidate_name`. To sync, ask with `sort=last_activity_at` and go on by `next_cursor`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "last_activity_at" | "-last_activity_at" | "applied_at" | "-applied_at" | "candidate_name" | "-candidate_name";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only to this job. */
                    job_id?: components["schemas"]["JobId"];
                    /** @description Only of this candidate. */
                    candidate_id?: components["schemas"]["CandidateId"];
                    /** @description Only in this stage, whichever version of the guide they are judged against. */
                    stage_id?: components["schemas"]["StageId"];
                    /** @description Only with this status. */
                    status?: "active" | "rejected" | "hired" | "withdrawn";
                    /** @description Only those to which nothing has happened since. */
                    "last_activity_at[lt]"?: string;
                    /** @description Part of the candidate's name. */
                    q?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of applications */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ApplicationView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `applications:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Apply for a candidate
         * @description The application starts in the first stage of the guide version that the job pins, and is judged against that
         *     version to its end, unless somebody moves it to another. For those who run the job.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApplication"];
                };
            };
            responses: {
                /** @description The application */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `already_exists`: The candidate has applied to this job already.
                 *     - `conflict`: The job is closed and takes no applications, or the candidate was erased.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get an application
         * @description Where the application stands, how many scorecards are due, and what you may do with it. The decision is null
         *     until you may know it.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The application */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `applications:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an application
         * @description Changes the source, the logistics or the date by which the candidate is told what comes next; `logistics`
         *     replaces all answers. To move or end an application, use the
         *     operations of that name.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeApplication"];
                    "application/merge-patch+json": components["schemas"]["ChangeApplication"];
                };
            };
            responses: {
                /** @description The application as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The candidate was erased, or the application has ended and promises no answer. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/applications/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the assessments of an application
         * @description The first first. Everybody who sees the application sees where they stand; `results_readable` says whether you may read
         *     what was handed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_AssessmentSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `assessments:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Give an exercise to an application
         * @description The candidate finds it on their page. The present version of the exercise is given, and stays the one that it is judged by.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAssessment"];
                };
            };
            responses: {
                /** @description The assessment */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assessment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended, or the exercise was put away.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         *     packet. A version of another guide, and one that lacks the stage that the application is in, are answered 422.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeVersion"];
                };
            };
            responses: {
                /** @description The application as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended, is judged against this version already, or has an open debrief.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Note that the candidate was hired
         * @description Ends the application as a hire. Where a debrief decided to hire, the body, with a note, may be left out. Without such a
         *     decision the note is required: it says on the record who decided, and why.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            responses: {
                /** @description The application as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended and stays as it is.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Move an application to another stage
         * @description For those who run the job, with a reason that goes on the record. Any stage of the application's guide version
         *     will do, forwards or back; no score moves anybody. The candidate is to be told
         *     what comes next within the days that the job sets, counted from now.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
            responses: {
                /** @description The application as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended, or is in this stage already.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Get the decision packet
         * @description The decision, the evidence, and the chain of events, signed, for those who run the job and whoever decides. The
         *     file is the canonical form itself: keep it byte for byte, and check it offline with `touchstone verify`. Reading
         *     it counts as reading all scorecards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The packet */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Packet"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: Submit your own scorecard first: the packet holds everybody's.
                 *     - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `packets:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: There is no decision about the application yet. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Get the decision packet as a PDF
         * @description A few printable pages. They name the SHA-256 of the signed file that goes with them.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pages */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": number[];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: Submit your own scorecard first: the packet holds everybody's.
                 *     - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `packets:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: There is no decision about the application yet. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/applications/{id}/portal-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the state of the link to a candidate's page
         * @description Whether there is one, and until when it works: never the link itself, of which only a digest is kept.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The state of the link */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalLinkState"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Make the link to a candidate's page
         * @description The link is shown this once, and works for 90 days. One that was made before works no more. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NewPortalLink"];
                };
            };
            responses: {
                /** @description The link */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalLink"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The candidate was erased. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        /**
         * End the link to a candidate's page
         * @description Ending one that does not exist is no error.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It works no more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
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
         * @description A person does this and says why: a category of `GET /rejection-reasons`, and words. No score does it. It is
         *     final; the candidate may apply anew to another job.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reject"];
                };
            };
            responses: {
                /** @description The application as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended and stays as it is.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a candidate asked for
         * @description What they asked for on their page of this application, the newest first. For those who run the job. Always whole.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All requests */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_CandidateRequest"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/applications/{id}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scorecards of an application
         * @description Yours, those of others that you may read by now, whose are due, and in words why you may not read more. Always
         *     whole.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scorecards, and whose are due */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scorecards"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `scorecards:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get the kit of a stage without a meeting
         * @description The same for a stage that nobody meets for, such as the review of a take-home.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                    /** @description The id of a stage of the application's guide version. */
                    stage_id: components["schemas"]["StageId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The kit */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Kit"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `interviews:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/applications/{id}/stages/{stage_id}/kit.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the kit of a stage without a meeting as a PDF
         * @description The same for a stage that nobody meets for, such as the review of a take-home. It names the candidate and you.
         */
        get: {
            parameters: {
                query?: {
                    /** @description What of the kit is printed. All of it unless it is said. */
                    part?: "kit" | "scorecard";
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                    /** @description The id of a stage of the application's guide version. */
                    stage_id: components["schemas"]["StageId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pages */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": number[];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `interviews:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description For stages without a meeting, such as the review of a take-home. Makes your draft, or answers the one there is
         *     with 200: safe to repeat. For interviewers of the application and those who run the job. The body may be left
         *     out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                    /** @description The id of a stage of the application's guide version. */
                    stage_id: components["schemas"]["StageId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Begin"];
                };
            };
            responses: {
                /** @description The scorecard that was begun already */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The new draft */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You neither interview for the application nor run the job.
                 *     - `insufficient_scope`: The token was not given the scope `scorecards:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `not_independent`: You have read scorecards of the application. Send an `assignment_reason` to review it all the same.
                 *     - `conflict`: The application has ended.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/take-homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the take-homes of an application
         * @description The first first. Everybody who sees the application sees where they stand; `results_readable` says whether you may read
         *     what was handed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_TakeHomeSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `take-homes:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Give a take-home to an application
         * @description The candidate finds it on their page. The present version of the exercise is given, and stays the one that it is judged by.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTakeHome"];
                };
            };
            responses: {
                /** @description The take-home */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GivenTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended, or the exercise was put away.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * List what happened to an application
         * @description Who did what and when, never how anybody rated. The newest first; sort by `at`. Reasons are shown to those who
         *     run the job.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "at" | "-at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of events */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_TimelineEntry"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `applications:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Note that the candidate withdrew
         * @description Ends the application on the candidate's word. The body, with a note, may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the application. */
                    id: components["schemas"]["ApplicationId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            responses: {
                /** @description The application as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended and stays as it is.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an assessment
         * @description Where it stands and, for those who run the job and interviewers of its stage, what was handed in and what its tests say.
         *     For interviewers of other stages that opens with the evidence of the debrief. What tests say is evidence, and no rating.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The assessment */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assessment"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `assessments:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/assessments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an exercise back
         * @description What was written is handed in no more. On the record, with the reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelAssessment"];
                };
            };
            responses: {
                /** @description The assessment as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assessment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: It was handed in or taken back before.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a draft, in an interview
         * @description For interviewers of the stage and those who run the job. The first one begins the exercise. A draft that was written
         *     before the stored one is refused, and `errors` names the stored sequence.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessmentDraftInput"];
                };
            };
            responses: {
                /** @description The draft as it is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessmentDraft"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You neither interview in this stage nor run the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: A later draft is stored, or the exercise is not open, or it is done alone. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give more time
         * @description Before it was begun, the time is longer and an invitation that has run out is opened again for a day; afterwards, the end
         *     is later. On the record, with the reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtendAssessment"];
                };
            };
            responses: {
                /** @description The assessment as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assessment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: It was handed in or taken back.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/judge-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the tests again on what was handed in
         * @description The version of the exercise is the one that was given. The result before stays among the runs. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JudgeAgain"];
                };
            };
            responses: {
                /** @description The run */
                202: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartedRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: Nothing was handed in, or the tests are being run.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of an assessment
         * @description The latest 200, the latest first. For those who may read its results; of an exercise done alone, once it was handed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The runs */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_AssessmentRun"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `assessments:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Run a program, in an interview
         * @description With an input, or with the tests that the candidate sees. The run before it ends. For interviewers of the stage and those
         *     who run the job.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeRunInput"];
                };
            };
            responses: {
                /** @description The run: `GET /code-runs/{id}` tells how far it has come */
                202: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartedRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You neither interview in this stage nor run the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The exercise is not open, or it is done alone.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a program in, in an interview
         * @description Every test is run on it. For interviewers of the stage and those who run the job.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessmentSubmission"];
                };
            };
            responses: {
                /** @description The assessment as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assessment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You neither interview in this stage nor run the job.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The exercise is not open, or it is done alone.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow an interview's work
         * @description What was written last, and the latest run, for two pages that show the same. With `after` it answers when there is something
         *     new, or when the time to wait is over. For those who may read the results.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The `tag` of the answer that is known. Left out, or where there is something newer, it is answered at once. */
                    after?: string;
                    /** @description How many seconds to wait for something new, at most 20. */
                    wait?: number;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the assessment. */
                    id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The work as it stands */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedWork"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You may not read the results of this stage.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The candidate does this exercise alone. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the record of events
         * @description The newest first, or by `sort=at`; for admins and analysts; analysts see no names. The details of an
         *     application's events stand in its decision packet, which is given out when the debrief allows it; here they are
         *     null.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "at" | "-at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only of this application. */
                    application_id?: components["schemas"]["ApplicationId"];
                    /** @description Only of this type, such as `scorecard.submitted`. */
                    type?: string;
                    /** @description Only what this person did. */
                    actor_id?: components["schemas"]["UserId"];
                    /** @description Only from this moment on. */
                    "at[gte]"?: string;
                    /** @description Only before this moment. */
                    "at[lt]"?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of events */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_EventView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `analyst`.
                 *     - `insufficient_scope`: The token was not given the scope `audit:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/candidate-guide-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what candidates are told
         * @description Guides for candidates, one a language: what awaits them, how it is judged, what they may ask.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryCandidateGuideSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/candidate-guide-library/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what candidates are told
         * @description As they read it on their own page.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the candidate guide library. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What they are told */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryCandidateGuide"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The library has no such guide. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/candidate-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a candidate's request
         * @description They read it on their page, with the name of whoever answered. An answer is given once. For those who run the job.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the candidate request. */
                    id: components["schemas"]["RequestId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAnswer"];
                };
            };
            responses: {
                /** @description The request with its answer */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateRequest"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `applications:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The request was answered already, or the candidate was erased.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
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
        /**
         * List candidates
         * @description The candidates of applications that you may see. E-mail addresses, telephone numbers and links are shown to
         *     those who run a job that the candidate applied to. The newest first; sort by `created_at` or `name`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "created_at" | "-created_at" | "name" | "-name";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Part of the name. */
                    q?: string;
                    /** @description Only with an application to this job. */
                    job_id?: components["schemas"]["JobId"];
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of candidates */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_CandidateView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `candidates:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Add a candidate
         * @description Adds somebody; an application is a step of its own. Two candidates may have the same name or address.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCandidate"];
                };
            };
            responses: {
                /** @description The candidate */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `coordinator`.
                 *     - `insufficient_scope`: The token was not given the scope `candidates:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get a candidate
         * @description One candidate, with contacts for those who need to reach them.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the candidate. */
                    id: components["schemas"]["CandidateId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The candidate */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `candidates:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a candidate
         * @description Changes what is sent and leaves the rest; null takes a value away. For those who run a job that the candidate
         *     applied to.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the candidate. */
                    id: components["schemas"]["CandidateId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeCandidate"];
                    "application/merge-patch+json": components["schemas"]["ChangeCandidate"];
                };
            };
            responses: {
                /** @description The candidate as they are now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `candidates:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The candidate was erased. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/candidates/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person
         * @description Takes away, for good, the person's name and contacts and every word about them: logistics, notes, summaries, reasons,
         *     requests, the details of the record. Ratings, recommendations, outcomes, times and the chain of events stay, about
         *     nobody. The applications must have ended, and the debriefs, too.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the candidate. */
                    id: components["schemas"]["CandidateId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            responses: {
                /** @description What is left of the candidate */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`.
                 *     - `insufficient_scope`: The token was not given the scope `candidates:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: An application or a debrief is under way, or they were erased before.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get everything that is held about a person
         * @description As a file, for answering a person who asks what is held about them. Scorecards stand in it as far as you may read
         *     them: reading them here ends your independence as it does anywhere else.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the candidate. */
                    id: components["schemas"]["CandidateId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonalData"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`.
                 *     - `insufficient_scope`: The token was not given the scope `candidates:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/code-languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the languages that programs may be written in
         * @description With the version that runs them, and whether programs are run at all.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All languages */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeLanguages"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/code-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run
         * @description How far it has come, what it has written so far, and what became of it. For whoever tries an exercise, their own runs; for
         *     those who may read the results of an assessment, its runs. A run that is no result is forgotten after 30 days.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the code run. */
                    id: components["schemas"]["CodeRunId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The run */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeRun"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `assessments:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/code-runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run
         * @description Stopping one that has ended is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the code run. */
                    id: components["schemas"]["CodeRunId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CancelCodeRun"];
                };
            };
            responses: {
                /** @description The run as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You may read it and not stop it.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the coding exercises
         * @description Sort by `title`, `created_at` or `updated_at`. Those that were put away are listed apart.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Part of the title. */
                    q?: string;
                    /** @description Only those that can be done in this language. */
                    language?: string;
                    /** @description Only those that are pitched at this seniority. */
                    level?: "entry" | "mid" | "senior" | "lead";
                    /** @description Those that were put away, instead of the others. */
                    archived?: boolean;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of exercises */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_CodingExerciseSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `coordinator`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Make a coding exercise
         * @description From one of the library, which is copied, or written anew. It can be given at once.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCodingExercise"];
                };
            };
            responses: {
                /** @description The exercise */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodingExerciseDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-exercises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a coding exercise
         * @description Its present version, whole: with the tests that candidates do not see, and with solutions.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the coding exercise. */
                    id: components["schemas"]["CodingExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The exercise */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodingExerciseDetail"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        /**
         * Put a coding exercise away
         * @description It is given no more. What was given stays. Putting it away twice is no error.
         */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the coding exercise. */
                    id: components["schemas"]["CodingExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It was put away */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a coding exercise
         * @description A merge patch: what is left out stays, and `starters` and `solutions` merge by language. It makes the next version; what
         *     was given before stays with the version that it was given with.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the coding exercise. */
                    id: components["schemas"]["CodingExerciseId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeCodingExercise"];
                    "application/merge-patch+json": components["schemas"]["ChangeCodingExercise"];
                };
            };
            responses: {
                /** @description The exercise as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodingExerciseDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The exercise was put away. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/coding-exercises/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a coding exercise back
         * @description One that was put away can be given and changed again. Bringing back one that is there is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the coding exercise. */
                    id: components["schemas"]["CodingExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RestoreCodingExercise"];
                };
            };
            responses: {
                /** @description The exercise as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodingExerciseDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-exercises/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a coding exercise
         * @description Runs a program with an input, or with every test of the present version. Only whoever asks for it sees the run.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the coding exercise. */
                    id: components["schemas"]["CodingExerciseId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeRunInput"];
                };
            };
            responses: {
                /** @description The run: `GET /code-runs/{id}` tells how far it has come */
                202: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `coding-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: As many of your runs as may be are under way.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-exercises/{id}/similar-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pairs of submissions that are alike
         * @description Submissions to this exercise that share more than what candidates start from. Look at a pair and ask: short tasks have few
         *     solutions, and two people may have learned from the same book. It is no verdict, and nothing follows from it by itself.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the coding exercise. */
                    id: components["schemas"]["CodingExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pairs */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SimilarPairs"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `assessments:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/debriefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List debriefs
         * @description The debriefs that you may see, the newest first; sort by `created_at`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "created_at" | "-created_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only of this application. */
                    application_id?: components["schemas"]["ApplicationId"];
                    /** @description Only those I lead, take part in, or decide as hiring manager. */
                    mine?: boolean;
                    /** @description Only those that are not closed, or that are. */
                    open?: boolean;
                    /** @description Only in this phase. */
                    phase?: components["schemas"]["Phase"];
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of debriefs */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_DebriefSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `debriefs:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Call a debrief
         * @description For those who run the job. Scorecards that are still missing do not stand in the way. One debrief of an
         *     application is open at a time; after a decision to hold, call another.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDebrief"];
                };
            };
            responses: {
                /** @description The debrief */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `debriefs:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `already_exists`: The application has an open debrief.
                 *     - `conflict`: The application has ended.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Get a debrief
         * @description With the scorecards that you may read by now. Recommendations come with the reveal, to all at once. `can` says
         *     what you may do next. To follow it, listen to `GET /events` and read it again.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the debrief. */
                    id: components["schemas"]["DebriefId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The debrief */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `debriefs:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Advance a debrief to its next phase
         * @description For the facilitator and those who run the job. Name the next phase, so that two who press at once do not skip
         *     one; naming the present phase changes nothing. The reveal shows every recommendation to all at the same instant.
         *     The last phase, `closed`, is reached by the decision.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the debrief. */
                    id: components["schemas"]["DebriefId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Advance"];
                };
            };
            responses: {
                /** @description The debrief as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You neither lead the debrief nor run the job.
                 *     - `insufficient_scope`: The token was not given the scope `debriefs:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: That is not the next phase.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description In the phase `decision`. The hiring manager, or whom the job names, decides; a facilitator may record a
         *     consensus when every recommendation points the same way. The decision closes the debrief and never changes. It
         *     does not end the application.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the debrief. */
                    id: components["schemas"]["DebriefId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDecision"];
                };
            };
            responses: {
                /** @description The debrief with its decision */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DebriefView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The decision is not yours, and there is no consensus to record.
                 *     - `insufficient_scope`: The token was not given the scope `debriefs:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The debrief is not in the phase `decision`.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: Among others: a consensus is claimed, and recommendations point elsewhere.
                 *     - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Say that I have the debrief open
         * @description Shows you among those present for half a minute. A page repeats it while it is open; an integration has no need
         *     of it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the debrief. */
                    id: components["schemas"]["DebriefId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Noted for half a minute */
                204: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `insufficient_scope`: The token was not given the scope `debriefs:read`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `idempotency_key_reused`: The `Idempotency-Key` was used for another request. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description People, a job, thirty candidates in all stages, scorecards, a debrief ready to run, and two dozen resumes that were
         *     screened. For admins, while there is no job. The body may be left out. Try it in an organization of its own: sample
         *     data is not taken away again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Fill"];
                };
            };
            responses: {
                /** @description What was made, and who can sign in */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Filled"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`.
                 *     - `insufficient_scope`: The token was not given the scope `demo:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: There is a job already. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Listen to what changes
         * @description A stream of server-sent events named `change`. Each says what changed, by id, never to what: read it again. An
         *     event named `missed` says that some were lost and that everything should be read again. Only what you may see is
         *     spoken of. A comment every 15 seconds keeps the connection open; the stream ends when you are signed out or the
         *     server stops.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
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
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `events:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                500: components["responses"]["Internal"];
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
    "/exercise-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the coding exercises of the library
         * @description Things to program in an interview, in the order of their ids.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All exercises */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryItem"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/exercise-library/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a coding exercise of the library
         * @description Its statement, what candidates start from, solutions, and all tests. For interviewers.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the exercise library. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The exercise */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryExercise"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The library has no such exercise. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/grade-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a grade report
         * @description How far it has come and, when it is done, what was found. For those who may read what was handed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the grade report. */
                    id: components["schemas"]["GradeReportId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GradeReport"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `take-homes:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/grade-reports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a grading
         * @description Stopping one that has ended is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the grade report. */
                    id: components["schemas"]["GradeReportId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CancelGrading"];
                };
            };
            responses: {
                /** @description The report as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GradeReport"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guide-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a guide that need not be saved
         * @description What people who know structured interviewing would say about a guide: findings with their places, what the guide
         *     silences and why, the fifteen components of structure, and which stage covers which competency. The document is checked
         *     as it stands, so that pointers lead into what was sent, and it is kept nowhere. This is what the editor shows while
         *     somebody types, and what `touchstone guide check` prints.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckGuide"];
                };
            };
            responses: {
                /** @description What the lint says */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideCheck"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `insufficient_scope`: The token was not given the scope `guides:read`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guide-comments/{id}": {
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
         * Delete a comment on a guide
         * @description For whoever wrote it, while nobody has answered.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the guide comment. */
                    id: components["schemas"]["GuideCommentId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: Somebody else wrote it.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `conflict`: Somebody has answered it. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a comment on a guide
         * @description Its words are for whoever wrote it to change. Everybody who may read the guide may settle its thread and open it again.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the guide comment. */
                    id: components["schemas"]["GuideCommentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeGuideComment"];
                    "application/merge-patch+json": components["schemas"]["ChangeGuideComment"];
                };
            };
            responses: {
                /** @description The comment as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideComment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: Somebody else wrote these words.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/guide-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shipped guides
         * @description Guides that come with Touchstone, to start from.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All shipped guides */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryGuide"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/guide-links/{id}": {
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
         * End a link to a guide
         * @description Whoever has it reads nothing more.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the guide link. */
                    id: components["schemas"]["GuideLinkId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It works no more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The guide was shared with you to read, not to edit.
                 *     - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
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
        /**
         * Get a published version
         * @description The version with its document and its stages, whose ids applications and interviews refer to. It never changes.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide version. */
                    id: components["schemas"]["GuideVersionId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VersionView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/guide-versions/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a published version of a guide
         * @description What the lint says of a version. The version never changes, but the lint learns: a newer server may find more.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide version. */
                    id: components["schemas"]["GuideVersionId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the lint says */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideCheck"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * List guides
         * @description The guides of the organization that you may read, by title. Sort by `title`, `created_at` or `updated_at`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Part of the title. */
                    q?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of guides */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_GuideSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Create a guide
         * @description A new draft, started from one thing: a shipped guide (`library_id`), the present draft of another guide (`guide_id`), or
         *     a whole `document`. To start from a file, import it. A document is checked and put in order as a change of a guide is.
         *     A copy is for the roles that the original is for, and whoever made it may edit it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Start"];
                };
            };
            responses: {
                /** @description The guide with its draft */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Reads Markdown, plain text, HTML, DOCX and PDF: a guide that Touchstone wrote, or one that a team has been using. It keeps what
         *     it finds, puts it in its place, and reports what it could not place, with line numbers. The result is a draft;
         *     nothing is published. Send the file as the field `file` of a form. `Idempotency-Key` is not heeded for uploads.
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
                /** @description The new guide's id, and what was placed where */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Imported"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the form. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get a guide
         * @description The guide with its draft, what is wrong with the draft, and its published versions. The `ETag` is what a change
         *     asks for in `If-Match`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The guide */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Replace a guide's draft
         * @description Replaces the whole draft. Published versions stay as they are. Stages, questions and attributes without a key are
         *     given one. A key that stands twice in one list is refused, since keys tell across versions what is what. Answers 422
         *     with a pointer for each part of the document that cannot be kept.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeGuide"];
                    "application/merge-patch+json": components["schemas"]["ChangeGuide"];
                };
            };
            responses: {
                /** @description The guide as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The guide was shared with you to read, not to edit.
                 *     - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/guides/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Share a guide by role
         * @description Says which roles of the organization read the guide, and which edit it. For everybody else it does not exist: not in
         *     lists, nor its versions and comments. Whoever interviews by a published version opens their kit all the same. Nobody
         *     takes the guide from themselves.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShareGuide"];
                };
            };
            responses: {
                /** @description The guide as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The guide was shared with you to read, not to edit.
                 *     - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a guide's draft
         * @description What the lint says of the draft as it is saved.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the lint says */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideCheck"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/guides/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on a guide
         * @description The oldest first, answers among them: `reply_to` names the comment that one answers. Sort by `created_at`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "created_at" | "-created_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only threads that are settled, or only those that are not. */
                    resolved?: boolean;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of comments */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_GuideComment"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Comment on a guide
         * @description For everybody who may read the guide.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewGuideComment"];
                };
            };
            responses: {
                /** @description The comment */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideComment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two versions of a guide
         * @description What was added, removed, moved and reworded between two published versions, or between one and the draft. Stages,
         *     questions and attributes are matched by their keys. Without parameters, the draft is compared with the latest version.
         */
        get: {
            parameters: {
                query?: {
                    /** @description What was before: the number of a published version, or `draft`. The latest version unless it is said. */
                    from?: string;
                    /** @description What came after: the number of a published version, or `draft`. The draft unless it is said. */
                    to?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The differences */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDiff"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: This guide has no version 3. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/guides/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a guide as a file
         * @description The draft or a published version as Markdown, JSON, a web page, PDF or DOCX: the whole guide, one interviewer's kit, or a
         *     blank scorecard to fill in by hand. Markdown, JSON, PDF and DOCX are read back by the import. The same state of a guide
         *     gives the same bytes. A PDF may have 300,000 characters, 4,000 lines and 100 stages.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The form of the file. Markdown unless it is said. */
                    format?: "markdown" | "json" | "html" | "pdf" | "docx";
                    /** @description What of the guide it holds. The whole guide unless it is said. */
                    part?: "whole" | "kit" | "scorecard";
                    /** @description The key of the stage, for a kit or a scorecard. */
                    stage?: string;
                    /** @description The number of a published version. The draft unless it is said. */
                    version?: number;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                        "application/pdf": number[];
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": number[];
                        "text/html": string;
                        "text/markdown": string;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/guides/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links to a guide
         * @description Those that work, and those that expired or were ended in the last 30 days; the newest first, 200 at most. Never the links
         *     themselves, of which only digests are kept.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The links */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_GuideLink"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The guide was shared with you to read, not to edit.
                 *     - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Make a link to a guide
         * @description Whoever has the link reads the guide without an account, until it expires after 1 to 90 days, 14 unless it is said. It
         *     is shown this once. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NewGuideLink"];
                };
            };
            responses: {
                /** @description The link */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewLink"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The guide was shared with you to read, not to edit.
                 *     - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: As many links to the guide as may be work already. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{id}/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a guide's draft as Markdown
         * @description The draft as a file that people can read and `touchstone guide` and the import understand without loss.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The draft in canonical Markdown */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "text/markdown": string;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Publish a guide's draft
         * @description Makes an unchangeable version of the present draft. Jobs pin a version; whoever is judged against one version
         *     stays judged against it. A draft with errors is refused, with pointers into its document; warnings stand in nobody's
         *     way. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the guide. */
                    id: components["schemas"]["GuideId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Publish"];
                };
            };
            responses: {
                /** @description The new version */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Published"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: The guide was shared with you to read, not to edit.
                 *     - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `guides:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The guide has no stages yet.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get what needs me now
         * @description Your interviews of the next seven days, the scorecards that you owe, the debriefs that concern you, what is to be
         *     done next with the applications that you run, and candidates who have been kept waiting.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What needs you now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Home"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `home:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * List interviews
         * @description The interviews that you may see, the earliest first; sort by `starts_at`. `mine=true` leaves those that you take
         *     part in.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "starts_at" | "-starts_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only of this application. */
                    application_id?: components["schemas"]["ApplicationId"];
                    /** @description Only for this job. */
                    job_id?: components["schemas"]["JobId"];
                    /** @description Only those I take part in. */
                    mine?: boolean;
                    /** @description Only in this state. */
                    status?: components["schemas"]["InterviewStatus"];
                    /** @description Only those that start at this moment or later. */
                    "starts_at[gte]"?: string;
                    /** @description Only those that start before this moment. */
                    "starts_at[lt]"?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of interviews */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_InterviewView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `interviews:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Schedule an interview
         * @description Everybody named in it owes a scorecard from now on. Whoever has read scorecards of the application can be named
         *     only with a reason, and counts as not independent. No calendar is written to. An interview lasts at most a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewInterview"];
                };
            };
            responses: {
                /** @description The interview */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `interviews:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `not_independent`: Somebody named has read scorecards of the application. Give their `assignment_reason`, or name somebody else.
                 *     - `conflict`: The application has ended.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get an interview
         * @description The interview with its panel, and who has submitted a scorecard; never what it says. `status` follows from the
         *     clock and the scorecards.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the interview. */
                    id: components["schemas"]["InterviewId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The interview */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `interviews:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or cancel an interview
         * @description Changes what is sent and leaves the rest. `interviewers` replaces the panel: whoever is taken off no longer owes
         *     a scorecard. `status` takes `cancelled` and nothing else, for good.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the interview. */
                    id: components["schemas"]["InterviewId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeInterview"];
                    "application/merge-patch+json": components["schemas"]["ChangeInterview"];
                };
            };
            responses: {
                /** @description The interview as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `interviews:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `not_independent`: Somebody named has read scorecards of the application. Give their `assignment_reason`, or name somebody else.
                 *     - `conflict`: The interview is cancelled. Schedule a new one.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get the kit of an interview
         * @description Everything an interviewer needs: the questions, what to rate and by which anchors, the candidate, and topics
         *     that other stages ask to follow up. It holds nobody's ratings.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the interview. */
                    id: components["schemas"]["InterviewId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The kit */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Kit"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `interviews:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/interviews/{id}/kit.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the kit of an interview as a PDF
         * @description The kit of an interview to take along: directions, questions with room for notes, and a scorecard to fill in by hand. The
         *     job's values are filled in. It names the candidate, the interviewer and the date, and holds nobody's ratings.
         *     Interviewers print their own; whoever arranges interviews prints anybody's.
         */
        get: {
            parameters: {
                query?: {
                    /** @description What of the kit is printed. All of it unless it is said. */
                    part?: "kit" | "scorecard";
                    /** @description Whose kit it is: somebody of the panel. Yours unless it is said. */
                    interviewer?: components["schemas"]["UserId"];
                    /**
                     * @description By how many minutes the clocks of the reader are ahead of UTC at that time. The date is written in UTC unless it is
                     *     said.
                     */
                    utc_offset?: number;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the interview. */
                    id: components["schemas"]["InterviewId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pages */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": number[];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: This is somebody else's interview.
                 *     - `insufficient_scope`: The token was not given the scope `interviews:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Makes your draft, or answers the one there is with 200: safe to repeat. For those who take part in the
         *     interview. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the interview. */
                    id: components["schemas"]["InterviewId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Begin"];
                };
            };
            responses: {
                /** @description The scorecard that was begun already */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description The new draft */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You do not take part in the interview.
                 *     - `insufficient_scope`: The token was not given the scope `scorecards:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The application has ended, or the interview is cancelled.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get an invitation
         * @description What the page of an invitation link shows. Whoever has the link may read it, until it is accepted or seven days
         *     are over.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the invitation link. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The invitation */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The invitation does not exist, was accepted already, or has expired. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Sets the password, makes the person active and signs them in by the cookie of the answer. Each link works once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the invitation link. */
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
                /** @description The person, signed in */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        "Set-Cookie": components["headers"]["SetCookie"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The invitation does not exist, was accepted already, or has expired. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * List jobs
         * @description The jobs that you may see: recruiters, coordinators, admins and analysts see all, everybody else those they take
         *     part in. The newest first; sort by `created_at` or `title`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "created_at" | "-created_at" | "title" | "-title";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only with this status. */
                    status?: components["schemas"]["JobStatus"];
                    /** @description Part of the title. */
                    q?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of jobs */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_JobView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `jobs:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Open a job
         * @description Opens a job on a published guide version. A hiring manager who names no hiring manager becomes it. People named
         *     in the team must belong to the organization, each once.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewJob"];
                };
            };
            responses: {
                /** @description The job */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`.
                 *     - `insufficient_scope`: The token was not given the scope `jobs:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get a job
         * @description The job with its team and how many applications stand where. What it pays is shown to those who run it.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `jobs:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a job
         * @description Changes what is sent and leaves the rest. A new guide version applies to new applications; those under way keep
         *     theirs. `hiring_team` replaces the whole team.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeJob"];
                    "application/merge-patch+json": components["schemas"]["ChangeJob"];
                };
            };
            responses: {
                /** @description The job as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `jobs:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/jobs/{id}/guide/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the guide of a job as a file
         * @description The guide version that the job pins, with the job's values in its blanks: the whole guide, one interviewer's kit, or a
         *     blank scorecard to fill in by hand. Whoever may not read the guide is told that it does not exist.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The form of the file. Markdown unless it is said. */
                    format?: "markdown" | "json" | "html" | "pdf" | "docx";
                    /** @description What of the guide it holds. The whole guide unless it is said. */
                    part?: "whole" | "kit" | "scorecard";
                    /** @description The key of the stage, for a kit or a scorecard. */
                    stage?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                        "application/pdf": number[];
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": number[];
                        "text/html": string;
                        "text/markdown": string;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/jobs/{id}/proposed-criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose criteria for a job
         * @description Reads the guide that the job is filled by, its description and competencies, and proposes what a resume could be held
         *     against. A draft: the hiring manager strikes, adds and weighs. Nothing is stored.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proposal */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposedCriteria"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/jobs/{id}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the screenings of a job
         * @description The newest first. For those who run the job.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "created_at" | "-created_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of screenings */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ScreeningView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Begin a screening
         * @description Criteria are written before resumes are read. A protected attribute, or what stands for one, is refused as a criterion,
         *     with the reason. For those who run the job.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewScreening"];
                };
            };
            responses: {
                /** @description The screening */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreeningView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * List the stages of a job
         * @description The stages of the guide version that the job pins, in order, with how many active applications are in each.
         *     Applications that hold another version may be in a stage that this one does not have; they are counted by the stage's
         *     key. Always whole.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the job. */
                    id: components["schemas"]["JobId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All stages */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_StageView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `jobs:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/library-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what the library has of each competency
         * @description Questions, scenarios, exercises, take-homes and stages of shipped guides, by level and by the kind of stage that they
         *     are for. Everything counts for every competency that it names.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every competency */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_CompetencyCoverage"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get who I am
         * @description The person that the session or the token stands for, with their roles and their organization. A good first
         *     request of an integration: it shows that the token works.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who I am */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `identity:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Verify a decision packet
         * @description The same check as `touchstone verify`, against this installation's key. Send the file byte for byte. A packet
         *     that was altered is answered 200 with `valid` false and what was altered. Nothing is kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The packet, byte for byte */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Packet"];
                };
            };
            responses: {
                /** @description Whether it verifies and, if not, what was altered */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
                    };
                };
                /** @description - `malformed`: Cannot be read: `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `insufficient_scope`: The token was not given the scope `packets:read`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `idempotency_key_reused`: The `Idempotency-Key` was used for another request. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a candidate's page
         * @description For whoever has the link: the true stage, what to expect, when the answer is due. Nothing of scorecards, the
         *     debrief, reasons or notes.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The page */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalPage"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exercises of a candidate
         * @description For whoever has the link. Those that were taken back are left out.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_PortalAssessmentSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/assessments/{assessment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an exercise as a candidate
         * @description For whoever has the link. Before it is begun it says what to expect; the task, the tests that a candidate sees and the code
         *     to start from come with the beginning.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The exercise */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalAssessment"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/assessments/{assessment_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a draft as a candidate
         * @description As often as something was written, and for a minute after the end. A draft that was written before the stored one is
         *     refused, and `errors` names the stored sequence; `GET` the exercise to read what is stored.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessmentDraftInput"];
                };
            };
            responses: {
                /** @description The draft as it is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessmentDraft"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: A later draft is stored, or the time is over. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/assessments/{assessment_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a program as a candidate
         * @description With an input of one's own, or with the tests that a candidate sees. The run before it ends. At most 20 within a minute.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeRunInput"];
                };
            };
            responses: {
                /** @description The run, to be asked for */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartedRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: It is not open. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/assessments/{assessment_id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run as a candidate
         * @description How far it has come, what it has written so far, and what became of it.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                    /** @description The id of the run. */
                    run_id: components["schemas"]["CodeRunId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The run */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeRun"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/assessments/{assessment_id}/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run as a candidate
         * @description Stopping one that has ended is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                    /** @description The id of the run. */
                    run_id: components["schemas"]["CodeRunId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            responses: {
                /** @description The run as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/assessments/{assessment_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an exercise as a candidate
         * @description The time counts from now on. Beginning twice is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            responses: {
                /** @description The exercise, with the task */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalAssessment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: It cannot be begun any more. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/assessments/{assessment_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a program in as a candidate
         * @description Every test is run on it, those too that a candidate does not see. It cannot be changed any more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessmentSubmission"];
                };
            };
            responses: {
                /** @description The exercise as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalAssessment"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: It was handed in before, or the time is over. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/assessments/{assessment_id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow an interview's work as a candidate
         * @description What was written last, and the latest run, for two pages that show the same. With `after` it answers when there is something
         *     new, or when the time to wait is over.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The `tag` of the answer that is known. Left out, or where there is something newer, it is answered at once. */
                    after?: string;
                    /** @description How many seconds to wait for something new, at most 20. */
                    wait?: number;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the assessment. */
                    assessment_id: components["schemas"]["AssessmentId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The work as it stands */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedWork"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: You do this exercise alone. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a candidate's own data
         * @description For whoever has the link: what is held about the candidate and this application, as a file. It says what else is held
         *     and how to ask for it.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateExport"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what helps a candidate to prepare
         * @description For whoever has the link: what each kind of stage is, how it is judged and how to prepare for it, questions worth asking,
         *     a practice path, and the candidate's rights. It is the same for everybody, and holds nothing of the hiring team's own:
         *     no anchors, no tasks, nothing of what to listen for.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What helps to prepare */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalPreparation"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for something as a candidate
         * @description For a human look, a correction, one's data, or its erasure. A person of the organization answers; the answer stands on
         *     the page. Also after the application has ended.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCandidateRequest"];
                };
            };
            responses: {
                /** @description The request */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CandidateRequest"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: As many requests as may be are waiting for an answer. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what was read in a candidate's resume
         * @description For whoever has the link: what a program read in the file that they sent, so that they can say what is wrong. To put
         *     something right, ask for a correction; to have a person look, ask for a human look. Null where no file was read.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was read */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalResume"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/take-homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the take-homes of a candidate
         * @description For whoever has the link. Those that were taken back are left out.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_PortalTakeHomeSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/take-homes/{take_home_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a take-home as a candidate
         * @description For whoever has the link: the task, the deadline, what lies here, dry runs, and a report where somebody of the team shows it.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The take-home */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalTakeHome"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/take-homes/{take_home_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload an archive as a candidate
         * @description The body is the archive: ZIP, tar or tar.gz, at most 20 MiB. It takes the place of what lay here, until it is handed in. An
         *     archive with links, with entries that lead out of it, or that unpacks to more than 512 MiB is refused.
         */
        put: {
            parameters: {
                query?: {
                    /** @description The name of the file; `submission` with its ending where it is left out. */
                    filename?: string;
                };
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/gzip": components["schemas"]["TakeHomeArchive"];
                    "application/x-tar": components["schemas"]["TakeHomeArchive"];
                    "application/zip": components["schemas"]["TakeHomeArchive"];
                };
            };
            responses: {
                /** @description The take-home as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or a parameter. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The deadline has passed, or it was handed in or taken back. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/take-homes/{take_home_id}/dry-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a take-home as a candidate
         * @description Tells whether what lies here installs, starts and answers, and nothing else. Nobody of the team sees it. At most 20 of them.
         *     The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TryTakeHome"];
                };
            };
            responses: {
                /** @description The dry run, to be asked for */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalDryRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: Nothing lies here, one is under way, or all were used. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/take-homes/{take_home_id}/dry-runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dry run as a candidate
         * @description How far it has come, and what it showed.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                    /** @description The id of the dry run. */
                    run_id: components["schemas"]["GradeReportId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The dry run */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalDryRun"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/take-homes/{take_home_id}/dry-runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a dry run as a candidate
         * @description Stopping one that has ended is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                    /** @description The id of the dry run. */
                    run_id: components["schemas"]["GradeReportId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["StopTry"];
                };
            };
            responses: {
                /** @description The dry run as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalDryRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/take-homes/{take_home_id}/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the kit of a take-home as a candidate
         * @description The task, the template of `takehome.toml` and how to check what you hand in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The kit */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": unknown;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/portal/{token}/take-homes/{take_home_id}/repository": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a repository as a candidate
         * @description In place of an archive. It is cloned when it is tried or graded, at the latest when it is handed in; anybody must be able to
         *     read it without a password. Only hosts that the organization's administrator allows can be reached.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TakeHomeRepository"];
                };
            };
            responses: {
                /** @description The take-home as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The deadline has passed, or it was handed in or taken back. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/{token}/take-homes/{take_home_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a take-home in as a candidate
         * @description What lies here is handed in and stays as it is. What you do not hand in yourself is handed in at the deadline. The body may be
         *     left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The secret of the link to the candidate's page. */
                    token: string;
                    /** @description The id of the take-home. */
                    take_home_id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SubmitTakeHome"];
                };
            };
            responses: {
                /** @description The take-home as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortalTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: Nothing lies here, the deadline has passed, or it was handed in or taken back. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the questions of the library
         * @description How many there are of each competency, by level and kind. A question counts for every competency that it names.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every competency */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryCoverage"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/question-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the questions of the library
         * @description Questions that come with Touchstone, to take into guides, in the order of their ids.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Words that all stand in the question or in what is beside it. */
                    q?: string;
                    /** @description A competency that an answer shows, by its name. */
                    competency?: string;
                    /** @description The seniority that it is pitched at. */
                    level?: "entry" | "mid" | "senior" | "lead";
                    /** @description What sort of question it is. */
                    kind?: "screening" | "technical" | "behavioural" | "situational" | "candidate";
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The questions */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryQuestionSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/question-library/{bank}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a question of the library
         * @description With its areas to cover, follow-ups, what good looks like and red flags, as a guide takes it in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the question library. */
                    bank: string;
                    /** @description The id of the question library. */
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The question */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryQuestion"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The library has no such question. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/rejection-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons to reject
         * @description The organization's categories, in order. Always whole.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All reasons */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ReasonView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `applications:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/resumes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a resume
         * @description With its text, what was read in it, and the words behind every verdict. In a blind screening, with nothing of who it is
         *     of until it was decided about.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the resume. */
                    id: components["schemas"]["ResumeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The resume */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreenedResumeDetail"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a resume
         * @description With all that was read in it. One that an application was made of goes with the candidate's erasure.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the resume. */
                    id: components["schemas"]["ResumeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `conflict`: An application was made of it. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resumes/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an application of a resume
         * @description After somebody has decided: makes the candidate, as a person has confirmed them, and the application. Whoever goes on is
         *     in its first stage, or in the one that is named; whoever was declined has a rejected application, with the reason, a page of
         *     their own, and a way to ask for a human look.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the resume. */
                    id: components["schemas"]["ResumeId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NewScreenedApplication"];
                };
            };
            responses: {
                /** @description The resume with its application */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreenedResumeDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: Nobody has decided yet, there is an application already, or the job is closed.
                 *     - `already_exists`: The candidate has applied to this job already.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resumes/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a resume
         * @description The file as it came in. In a blind screening it is withheld until the resume was decided about: it tells who it is of.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the resume. */
                    id: components["schemas"]["ResumeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The screening is blind, and nobody decided about this resume yet. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/scenario-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the system-design scenarios of the library
         * @description Systems to design in an interview, in the order of their ids.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All scenarios */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryItem"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/scenario-library/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a system-design scenario of the library
         * @description Its prompt, figures, probing questions, worked outline and rubric. For interviewers.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the scenario library. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scenario */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryScenario"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The library has no such scenario. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * List my scorecards
         * @description Those that you wrote or are writing, the last changed first; sort by `updated_at`. Those of others are under
         *     their application.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "updated_at" | "-updated_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only with this status. */
                    status?: "draft" | "submitted" | "amended";
                    /** @description Only of this application. */
                    application_id?: components["schemas"]["ApplicationId"];
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of scorecards */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ScorecardView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `scorecards:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * Get a scorecard
         * @description Your own at any time. Somebody else's once you owe none on the application, and its recommendation once the
         *     debrief has revealed it. Somebody else's draft does not exist for you. Reading somebody else's is put on the
         *     record: whoever has done so is no longer independent.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the scorecard. */
                    id: components["schemas"]["ScorecardId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scorecard, as far as you may read it */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: It is submitted, and your time to read it has not come: submit your own first, or wait for the debrief.
                 *     - `insufficient_scope`: The token was not given the scope `scorecards:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save my draft
         * @description A merge patch: what is left out stays, and null takes a value away. `ratings` and `question_notes` are objects
         *     keyed by id, so that two devices that change different ones both win. `If-Match` is optional. A draft may be
         *     incomplete; what it says must fit the stage.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match"?: string;
                };
                path: {
                    /** @description The id of the scorecard. */
                    id: components["schemas"]["ScorecardId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Content"];
                    "application/merge-patch+json": components["schemas"]["Content"];
                };
            };
            responses: {
                /** @description The draft as it is now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: A scorecard is written by its reviewer alone.
                 *     - `insufficient_scope`: The token was not given the scope `scorecards:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The scorecard is submitted and never changes. Amend it, with a reason. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Adds a version with a reason and keeps every earlier one. The fields beside `reason` are a merge patch of the
         *     scorecard. An amendment made after reading others' scorecards, or after the reveal, is marked so.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the scorecard. */
                    id: components["schemas"]["ScorecardId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            responses: {
                /** @description The amended scorecard */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: A scorecard is written by its reviewer alone.
                 *     - `insufficient_scope`: The token was not given the scope `scorecards:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The scorecard is still a draft, or the amendment changes nothing.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `incomplete`: The amendment would leave something missing.
                 *     - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Every attribute must be rated (0, not enough information, counts), every rating of 1 to 4 needs a note or linked
         *     evidence, and the recommendation must be set. A submitted scorecard never changes; it can be amended. The body
         *     may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the scorecard. */
                    id: components["schemas"]["ScorecardId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Submit"];
                };
            };
            responses: {
                /** @description The submitted scorecard */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScorecardView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: A scorecard is written by its reviewer alone.
                 *     - `insufficient_scope`: The token was not given the scope `scorecards:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The scorecard is submitted already.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `incomplete`: Something is missing: `errors` says what, by pointer.
                 *     - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a screening
         * @description What it looks for, how many resumes it has, and how far it has come.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The screening */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreeningView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a screening
         * @description With all its resumes and what was read in them. A screening that candidates were taken from stays, since their record
         *     rests on it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `conflict`: Candidates were taken from it. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a screening
         * @description Changes what is sent and leaves the rest. When the criteria, their weights or the date change, every resume is assessed
         *     anew, in the background, as a run of its own.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeScreening"];
                    "application/merge-patch+json": components["schemas"]["ChangeScreening"];
                };
            };
            responses: {
                /** @description The screening as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreeningView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/screenings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a screening's run
         * @description What was read stays as it is; the rest waits until files come in or somebody starts it again.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The screening */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreeningView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: No run is under way.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `idempotency_key_reused`: The `Idempotency-Key` was used for another request. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about resumes
         * @description A person says who goes on and who does not, and why: up to 50 at once for the same reason. No score does it. Until an
         *     application was made of a resume, it can be decided about again. In a blind screening, who the resume is of is
         *     shown from then on.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decide"];
                };
            };
            responses: {
                /** @description The resumes as they are now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecidedResumes"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: An application was made of one of them. Nothing was decided.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/resumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the resumes of a screening
         * @description The highest score first; sort by `score` or `number`. What could not be read comes last and has no rank: it is there for a
         *     person. In a blind screening, names and whatever else tells who somebody is are left out until that resume was decided
         *     about.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "score" | "-score" | "number" | "-number";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Only with this status. */
                    status?: components["schemas"]["ResumeStatus"];
                    /** @description Only with this decision. */
                    decision?: components["schemas"]["ResumeDecision"];
                    /** @description Only those that were decided about, or only those that were not. */
                    decided?: boolean;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of resumes */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ScreenedResume"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Add resumes to a screening
         * @description Files, many at once or packed in an archive. They are read in the background, each in a process of its own; the screening
         *     tells how far that has come. A file that is there already is named and not added again. `Idempotency-Key` is not heeded
         *     for uploads.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["ResumeFiles"];
                };
            };
            responses: {
                /** @description What was taken in */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddedResumes"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the form. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The screening would hold more resumes than it can. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of a screening
         * @description Every pass over its resumes with what it was given and the digests of what went in and came out, the latest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "number" | "-number";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of runs */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_ScreeningRun"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Repeat a screening
         * @description Reads every file again from its bytes and judges it by the same criteria and date. With the same version of the program
         *     the results have the same digest as before, to the byte.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the screening. */
                    id: components["schemas"]["ScreeningId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The run, which goes on in the background */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreeningRun"];
                    };
                };
                /** @description - `malformed`: Cannot be read: `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `screenings:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: A run is under way, or there is nothing to go through.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `idempotency_key_reused`: The `Idempotency-Key` was used for another request. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Starts a session of two weeks and answers with its cookie. It is meant for pages; an integration uses an API
         *     token. A wrong address and a wrong password are answered alike and take equally long. Attempts are limited by
         *     e-mail address and by network address.
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
                /** @description The person, signed in */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        "Set-Cookie": components["headers"]["SetCookie"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `wrong_credentials`: The e-mail address and the password do not belong together. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
         * @description Ends the session that the request came with and takes its cookie back. Signing out twice, or without a session,
         *     is no error.
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
                        "Set-Cookie": components["headers"]["SetCookie"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get whether set-up is needed
         * @description For the first page of a new installation. Tells whether there is an organization yet, and whether set-up from
         *     where you are asks for the code that the server printed.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether set-up is needed */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SetupState"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Set up the installation
         * @description Makes the first organization and its admin, who is signed in by the cookie of the answer. Works once, while
         *     there is no organization; every further one is made with `touchstone organization`. From another machine it asks
         *     for the one-time code that the server printed when it started.
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
                /** @description The admin, signed in */
                201: {
                    headers: {
                        Location: components["headers"]["Location"];
                        "Set-Cookie": components["headers"]["SetCookie"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `foreign_origin`: The request came with a session from another site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `already_exists`: The installation is set up. Sign in, or ask an admin for an invitation. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared-guides/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a guide by a link
         * @description For whoever has the link: the guide alone and whose it is, without its comments and without the names of those who wrote
         *     it.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The secret of the link to the guide. */
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The guide */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedGuide"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/signing-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the installation's public key
         * @description As PEM, for `touchstone verify --key`. Compare its fingerprint with the one that the server prints when it
         *     starts.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The key */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-pem-file": string;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `packets:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-home-exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the take-home exercises
         * @description Sort by `title`, `created_at` or `updated_at`. Those that were put away are listed apart.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Part of the title. */
                    q?: string;
                    /** @description Only those that are pitched at this seniority. */
                    level?: "entry" | "mid" | "senior" | "lead";
                    /** @description Those that were put away, instead of the others. */
                    archived?: boolean;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of exercises */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_TakeHomeExerciseSummary"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `coordinator`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Make a take-home exercise
         * @description From one of the library, which is copied, or written anew. It can be given at once.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTakeHomeExercise"];
                };
            };
            responses: {
                /** @description The exercise */
                201: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakeHomeExerciseDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/take-home-exercises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a take-home exercise
         * @description Its present version, whole.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home exercise. */
                    id: components["schemas"]["TakeHomeExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The exercise */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakeHomeExerciseDetail"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        /**
         * Put a take-home exercise away
         * @description It is given no more. What was given stays. Putting it away twice is no error.
         */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the take home exercise. */
                    id: components["schemas"]["TakeHomeExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It was put away */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a take-home exercise
         * @description A merge patch: what is left out stays. It makes the next version; what was given before stays with the version that it was
         *     given with.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match": string;
                };
                path: {
                    /** @description The id of the take home exercise. */
                    id: components["schemas"]["TakeHomeExerciseId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeTakeHomeExercise"];
                    "application/merge-patch+json": components["schemas"]["ChangeTakeHomeExercise"];
                };
            };
            responses: {
                /** @description The exercise as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakeHomeExerciseDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The exercise was put away. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `precondition_required`: `If-Match` is missing. */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        trace?: never;
    };
    "/take-home-exercises/{id}/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the kit of a take-home exercise
         * @description What candidates take along: the brief, the contract's template and how to check a submission.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home exercise. */
                    id: components["schemas"]["TakeHomeExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The kit */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": unknown;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-home-exercises/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a take-home exercise back
         * @description It can be given again. Bringing back one that was not put away is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the take home exercise. */
                    id: components["schemas"]["TakeHomeExerciseId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RestoreTakeHomeExercise"];
                };
            };
            responses: {
                /** @description The exercise as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakeHomeExerciseDetail"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `hiring_manager`, `interviewer`.
                 *     - `insufficient_scope`: The token was not given the scope `take-home-exercises:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/take-home-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the take-homes of the library
         * @description Things to build at home, in the order of their ids.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All take-homes */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_LibraryItem"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-home-library/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a take-home of the library
         * @description Its brief, the template of the file that a submission brings along, the criteria with their anchors, and how to review
         *     it. The review is for the hiring team.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home library. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The take-home */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryTakeHome"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `guides:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: The library has no such take-home. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-homes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a take-home
         * @description Where it stands and, for those who run the job and reviewers of its stage, what was handed in and what grading found. For
         *     interviewers of other stages that opens with the evidence of the debrief. What grading finds is evidence, and no rating.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The take-home */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GivenTakeHome"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /** @description - `insufficient_scope`: The token was not given the scope `take-homes:read`. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-homes/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what was handed in
         * @description The bytes as they were uploaded; of a repository, the files that were graded as a tar archive. For those who may read results.
         *     Take care where you unpack it: it is a stranger's.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The bytes */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You may not read it yet.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-homes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a take-home back
         * @description What lies there is handed in no more. On the record, with the reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelTakeHome"];
                };
            };
            responses: {
                /** @description The take-home as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GivenTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: It was handed in or taken back before.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/take-homes/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give more time for a take-home
         * @description The deadline is later. One that has passed without anything handed in is open again. On the record, with the reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtendTakeHome"];
                };
            };
            responses: {
                /** @description The take-home as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GivenTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager`, `coordinator` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: It was handed in or taken back.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/take-homes/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file of a take-home
         * @description As text, at most 200 KiB from its beginning. For those who may read results.
         */
        get: {
            parameters: {
                query: {
                    /** @description Its path, as the list of files names it. */
                    path: string;
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakeHomeText"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: a parameter or `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You may not read it yet.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The archive cannot be read. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-homes/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a take-home
         * @description What was handed in; of a repository, the files that were graded. For those who may read results.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The files */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakeHomeFiles"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: You may not read it yet.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The archive cannot be read. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
    "/take-homes/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grade a take-home again
         * @description What was handed in is graded anew; the reports before stay. Of a repository, the files that were graded first are graded again.
         *     The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["GradeAgain"];
                };
            };
            responses: {
                /** @description The report: `GET /grade-reports/{id}` tells how far it has come */
                202: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GradeReport"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: Nothing was handed in, or it is being graded.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/take-homes/{id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a report to the candidate
         * @description They read requirements and findings on their page from now on: of the report that counts when they look. A person decides; it
         *     cannot be taken back. Sharing twice is no error. The body may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    /** @description The id of the take home. */
                    id: components["schemas"]["TakeHomeId"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShareReport"];
                };
            };
            responses: {
                /** @description The take-home as it is now */
                200: {
                    headers: {
                        "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GivenTakeHome"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `Idempotency-Key`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people who are `admin`, `recruiter`, `hiring_manager` on the job.
                 *     - `insufficient_scope`: The token was not given the scope `take-homes:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /**
                 * @description - `conflict`: There is no report yet.
                 *     - `conflict`: The first request with this `Idempotency-Key` is still being carried out.
                 *     - `answer_lost`: The first request with this `Idempotency-Key` was carried out, and its answer was lost.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /**
                 * @description - `invalid`: The input does not fit: `errors` says where and why.
                 *     - `idempotency_key_reused`: The `Idempotency-Key` was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
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
        /**
         * List the people of the organization
         * @description Everybody who was ever invited, with their roles. For everybody but analysts, who see no names. By name; sort by
         *     `name` or `created_at`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many rows a page has, 1 to 200. */
                    limit?: number;
                    /** @description Where to go on: `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description The order: a field, with `-` before it for greatest first. */
                    sort?: "name" | "-name" | "created_at" | "-created_at";
                    /** @description `total` counts all rows, on all pages. */
                    include?: string;
                    /** @description Part of the name. */
                    q?: string;
                    /** @description Only with this status. */
                    status?: components["schemas"]["UserStatus"];
                };
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of people */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Link: components["headers"]["Link"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOf_UserView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /**
                 * @description - `malformed`: Cannot be read: a parameter or `If-None-Match`.
                 *     - `bad_cursor`: The cursor does not belong to this list and its filters. Start again without one.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `coordinator`, `hiring_manager`, `interviewer`, `observer`.
                 *     - `insufficient_scope`: The token was not given the scope `identity:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `invalid`: A parameter does not fit: `errors` says which and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        /**
         * Invite somebody
         * @description Adds a person with one role and answers with the link that lets them choose a password. Only admins invite. No
         *     e-mail is sent: give the link to the person yourself. It is shown this once and expires after seven days.
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
                /** @description The person, with the link to give them */
                201: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invited"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`.
                 *     - `insufficient_scope`: The token was not given the scope `identity:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `already_exists`: Somebody has this e-mail address already. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
        /**
         * Get a person
         * @description One person of the organization, whatever their status.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
                    "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                };
                path: {
                    /** @description The id of the person. */
                    id: components["schemas"]["UserId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The person */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserView"];
                    };
                };
                /** @description Nothing has changed since the `If-None-Match`. */
                304: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description - `malformed`: Cannot be read: `If-None-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`, `recruiter`, `coordinator`, `hiring_manager`, `interviewer`, `observer`.
                 *     - `insufficient_scope`: The token was not given the scope `identity:read`.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description Changes the name, the roles or the status; only admins do. `disabled` signs the person out everywhere and ends
         *     their API tokens; what they wrote stays on the record. `If-Match` is optional.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` that was read, or the version alone in quotes. */
                    "If-Match"?: string;
                };
                path: {
                    /** @description The id of the person. */
                    id: components["schemas"]["UserId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeUser"];
                    "application/merge-patch+json": components["schemas"]["ChangeUser"];
                };
            };
            responses: {
                /** @description The person as they are now */
                200: {
                    headers: {
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserView"];
                    };
                };
                /** @description - `malformed`: Cannot be read: the body or `If-Match`. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: components["responses"]["Unauthenticated"];
                /**
                 * @description - `forbidden`: For people with one of the roles `admin`.
                 *     - `insufficient_scope`: The token was not given the scope `identity:write`.
                 *     - `foreign_origin`: The request came with a session from another site.
                 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `not_found`: There is no such thing, or it is not for you to know of. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                406: components["responses"]["NotAcceptable"];
                /** @description - `conflict`: The organization would be left without an active admin, or the status does not fit: somebody becomes active by accepting the invitation. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description - `stale`: Somebody else changed it since it was read. Nothing was changed. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["TooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description - `invalid`: The input does not fit: `errors` says where and why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["Internal"];
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
            /** @description At least ten characters. */
            password: string;
        };
        /** @description Somebody who can sign in. */
        Account: {
            /** @description The e-mail address that they sign in with. */
            email: string;
            /** @description Their name. */
            name: string;
            /** @description Their role in the organization. */
            role: components["schemas"]["Role"];
        };
        /** @description Who did it. */
        ActorView: {
            /** @description Which; null for the server. */
            id?: components["schemas"]["UserId"] | null;
            /** @description Null for analysts, who see no names, and for candidates. */
            name?: string | null;
            /** @description What kind of actor it is: `user`, `candidate` for what they did on their own page, or `system` for the server itself. */
            type: string;
        };
        /** @description What became of files that were sent. */
        AddedResumes: {
            /**
             * Format: int64
             * @description How many were added and are read in the background.
             */
            added: number;
            /** @description The names of files that are in the screening already, byte for byte. */
            known: string[];
            /** @description Files that were not taken in. */
            refused: components["schemas"]["RefusedFile"][];
        };
        /** @description Which phase is next. */
        Advance: {
            /** @description The next phase, so that two who press at once do not skip one. */
            phase: components["schemas"]["DebriefPhase"];
        };
        /** @description A question of the agenda. */
        AgendaQuestion: {
            /** @description Why it is asked and what to listen for. */
            guidance: string;
            /** @description The same across versions of the guide. */
            key: string;
            /** @description The words to ask. */
            text: string;
        };
        /** @description The same as the document describes it: a reason, and what changes of a scorecard. */
        Amendment: {
            /**
             * Format: int32
             * @description 1 strong no hire, 2 no hire, 3 hire, 4 strong hire.
             */
            overall_recommendation?: number | null;
            /** @description Topics for the interviewers of other stages. */
            probe_next?: string[];
            /** @description The notes that change, by question id. */
            question_notes?: {
                [key: string]: components["schemas"]["QuestionNote"];
            };
            /** @description The ratings that change, by attribute id. */
            ratings?: {
                [key: string]: components["schemas"]["Rating"];
            };
            /** @description Why. It goes on the record. */
            reason: string;
            /** @description What others should know, in a few sentences. */
            summary?: string;
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
            /** @description The fields that differ from the version before. */
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
        /** @description What is held about one application. */
        ApplicationData: {
            /** @description The application. */
            application: components["schemas"]["ApplicationView"];
            /** @description Exercises that they were given, with what they handed in as far as you may read it. */
            assessments: components["schemas"]["Assessment"][];
            /** @description The latest first; empty until you may know. */
            decisions: components["schemas"]["DecisionView"][];
            /** @description What happened and when, in order. */
            events: components["schemas"]["EventData"][];
            /** @description Its interviews. */
            interviews: components["schemas"]["InterviewView"][];
            /** @description What the candidate asked for on their page; empty for those who do not run the job. */
            requests: components["schemas"]["CandidateRequest"][];
            /** @description As far as you may read them by now. */
            scorecards: components["schemas"]["ScorecardView"][];
            /** @description Why some scorecards may be missing, in words. */
            scorecards_readable: string;
            /** @description What was read in their resume and found in it; null where there is none, and for those who do not run the job. */
            screening?: components["schemas"]["ScreenedData"] | null;
            /** @description Take-homes, as far as you may read them. The bytes of what was handed in are downloaded apart. */
            take_homes: components["schemas"]["GivenTakeHome"][];
        };
        /**
         * Format: uuid
         * @description An application of a candidate to a job.
         */
        ApplicationId: string;
        /**
         * @description Where an application stands.
         * @enum {string}
         */
        ApplicationStatus: "active" | "rejected" | "hired" | "withdrawn";
        /**
         * @description What whoever runs the job does next with an application.
         * @enum {string}
         */
        ApplicationStep: "next_stage" | "call_debrief" | "hire" | "reject";
        /** @description An application that waits for whoever runs the job. */
        ApplicationToDo: {
            /** @description With which application. */
            application: components["schemas"]["ApplicationView"];
            /** @description What is to be done. */
            step: components["schemas"]["ApplicationStep"];
        };
        /** @description An application. */
        ApplicationView: {
            /**
             * Format: date-time
             * @description When the candidate is to be told what comes next. Null where nothing was promised.
             */
            answer_due_at?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            applied_at: string;
            /** @description Who applied. */
            candidate: components["schemas"]["CandidateName"];
            /** @description The stage it is in, or was in when it ended. */
            current_stage?: components["schemas"]["StageName"] | null;
            /** @description The latest debrief; null before there is one. */
            debrief?: components["schemas"]["DebriefState"] | null;
            /** @description Null until you may know it. */
            decision?: components["schemas"]["DecisionState"] | null;
            /**
             * Format: date-time
             * @description When it ended, however it did.
             */
            ended_at?: string | null;
            /** @description The same, with its number and whether there is a newer one. */
            guide: components["schemas"]["GuideOfApplication"];
            /** @description The guide version that it is judged against. */
            guide_version_id: components["schemas"]["GuideVersionId"];
            /** @description Its id. */
            id: components["schemas"]["ApplicationId"];
            /** @description For what. */
            job: components["schemas"]["JobName"];
            /**
             * Format: date-time
             * @description When something last happened to it.
             */
            last_activity_at: string;
            /** @description Null for those who do not run the job. */
            logistics?: components["schemas"]["Logistics"] | null;
            /** @description What you may do with it. */
            my_access: components["schemas"]["MyAccess"];
            /** @description The next interview that is to come; null where there is none. */
            next_interview?: components["schemas"]["NextInterview"] | null;
            /**
             * Format: date-time
             * @description When it was rejected; null otherwise.
             */
            rejected_at?: string | null;
            /** @description Why it was rejected; null for those who do not run the job. */
            rejection?: components["schemas"]["Rejection"] | null;
            /** @description The resume in a screening that it was made of; null where there is none, and for those who do not run the job. */
            resume_id?: components["schemas"]["ResumeId"] | null;
            /** @description How many scorecards are due and how many have been submitted; never what they say. */
            scorecards: components["schemas"]["ScorecardCounts"];
            /** @description Where the candidate came from. */
            source?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["ApplicationStatus"];
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description An assessment. */
        Assessment: components["schemas"]["AssessmentSummary"] & {
            /** @description In an interview, what was written last in each language; empty otherwise, and for those who may not read results. */
            drafts: components["schemas"]["AssessmentDraft"][];
            /** @description The exercise, in the version that was given. */
            exercise: components["schemas"]["AssessmentExercise"];
            /** @description The id of the language of what was handed in; null until then, and for those who may not read results. */
            language?: string | null;
            /** @description The latest run that was not of what was handed in; null where there was none, and for those who may not read results. */
            last_run_id?: components["schemas"]["CodeRunId"] | null;
            /**
             * Format: date-time
             * @description The server's clock.
             */
            now: string;
            /** @description What its tests say; null until it was handed in, and for those who may not read results. */
            result?: components["schemas"]["AssessmentResult"] | null;
            /** @description What was handed in; null until then, for those who may not read results, and after an erasure. */
            source?: string | null;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it.
             */
            version: number;
        };
        /**
         * @description Who did something.
         * @enum {string}
         */
        AssessmentActor: "candidate" | "time" | "interviewer";
        /** @description What was written last in a language. */
        AssessmentDraft: {
            /** @description Whether that was you. */
            by_you: boolean;
            /** @description The id of the language. */
            language: string;
            /**
             * Format: date-time
             * @description When it was saved.
             */
            saved_at: string;
            /** @description Who saved it. */
            saved_by: components["schemas"]["AssessmentActor"];
            /** @description The name of the interviewer who saved it; null where it was the candidate. */
            saved_by_name?: string | null;
            /**
             * Format: int64
             * @description The count that it was saved with.
             */
            sequence: number;
            /** @description The text. */
            source: string;
        };
        /** @description What was written so far. */
        AssessmentDraftInput: {
            /**
             * Format: int64
             * @description Where several write: the sequence of the stored draft that this one goes on from, 0 where none was stored. It is refused
             *     where another is stored by now, so that nobody's words are overwritten unread. Left out, only `sequence` counts.
             */
            after?: number | null;
            /** @description The id of the language that it is written in. */
            language: string;
            /**
             * Format: int64
             * @description Counted up by whoever writes, so that what arrives late does not undo what was written after it.
             */
            sequence: number;
            /** @description The text, at most 256 KiB. */
            source: string;
        };
        /** @description The exercise of an assessment, in the version that was given. */
        AssessmentExercise: {
            /** @description Its id. */
            id: components["schemas"]["CodingExerciseId"];
            /** @description The ids of the languages that the candidate may choose from. */
            languages: string[];
            /** @description For interviewers, in Markdown; null for those who may not read results. */
            notes?: string | null;
            /** @description What the candidate starts from, by language. */
            starters: {
                [key: string]: string;
            };
            /** @description The task as the candidate reads it, in Markdown; null for those who may not read results. */
            statement?: string | null;
            /** @description The tests; empty for those who may not read results. */
            tests: components["schemas"]["CodeTest"][];
            /** @description What people call it. */
            title: string;
            /**
             * Format: int64
             * @description The number of the version that was given.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description An exercise that was given to an application.
         */
        AssessmentId: string;
        /**
         * @description How an exercise is done.
         * @enum {string}
         */
        AssessmentMode: "alone" | "interview";
        /** @description The result of what was handed in. */
        AssessmentResult: {
            /** @description The run of every test. */
            run: components["schemas"]["CodeRun"];
        };
        /** @description A run of an assessment. */
        AssessmentRun: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /** @description Its id; `GET /code-runs/{id}` has it whole, until it is forgotten. */
            id: components["schemas"]["CodeRunId"];
            /** @description What it is for. */
            kind: components["schemas"]["AssessmentRunKind"];
            /** @description The id of the language. */
            language: string;
            /** @description Who asked for it. */
            started_by: components["schemas"]["AssessmentActor"];
        };
        /**
         * @description What a run is for.
         * @enum {string}
         */
        AssessmentRunKind: "tests" | "input" | "submission";
        /**
         * @description Where an assessment stands. It follows from its moments and the clock.
         * @enum {string}
         */
        AssessmentStatus: "invited" | "running" | "submitted" | "expired" | "cancelled";
        /** @description What is handed in. */
        AssessmentSubmission: {
            /** @description The id of the language that it is written in. */
            language: string;
            /** @description The text, at most 256 KiB. */
            source: string;
        };
        /** @description An assessment in the list of an application. */
        AssessmentSummary: {
            /** @description The application that it was given to. */
            application_id: components["schemas"]["ApplicationId"];
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            cancelled_at?: string | null;
            /**
             * Format: date-time
             * @description When it was given.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the time is over; null in an interview, and before it was begun.
             */
            ends_at?: string | null;
            /** @description The exercise. */
            exercise_id: components["schemas"]["CodingExerciseId"];
            /** @description What people call it. */
            exercise_title: string;
            /**
             * Format: int64
             * @description The number of the version that was given.
             */
            exercise_version: number;
            /** @description Who gave it. */
            given_by: string;
            /** @description Its id. */
            id: components["schemas"]["AssessmentId"];
            /** @description Whether you may write, run and hand in with the candidate: in an interview of this stage. */
            may_work: boolean;
            /** @description How it is done. */
            mode: components["schemas"]["AssessmentMode"];
            /**
             * Format: date-time
             * @description Until when it can be begun; null where it can be begun at any time.
             */
            opens_until?: string | null;
            /** @description Whether you may read what was handed in and what its tests say. */
            results_readable: boolean;
            /**
             * Format: int64
             * @description How often a program was run.
             */
            runs_count: number;
            /**
             * Format: date-time
             * @description When somebody of the team first opened what was handed in.
             */
            seen_at?: string | null;
            /** @description The stage that it belongs to. */
            stage: components["schemas"]["StageTitle"];
            /**
             * Format: date-time
             * @description When it was begun.
             */
            started_at?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["AssessmentStatus"];
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description Who handed it in. */
            submitted_by?: components["schemas"]["AssessmentActor"] | null;
            /**
             * Format: int64
             * @description How long it takes, in minutes.
             */
            time_limit_minutes: number;
        };
        /** @description Something that was handed in and that nobody has opened. */
        AssessmentToLookAt: {
            /** @description Of which application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description Whose. */
            candidate: components["schemas"]["CandidateName"];
            /** @description The exercise. */
            exercise_title: string;
            /** @description Which assessment. */
            id: components["schemas"]["AssessmentId"];
            /** @description For what. */
            job: components["schemas"]["JobTitle"];
            /** @description Its stage. */
            stage_title: string;
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at: string;
            /** @description By whom. */
            submitted_by?: components["schemas"]["AssessmentActor"] | null;
        };
        /**
         * @description What an attribute is about.
         * @enum {string}
         */
        AttributeKind: "competency" | "outcome";
        /** @description Nothing is asked for, or why somebody who has read scorecards reviews all the same. */
        Begin: {
            /** @description Needed from whoever has read others' scorecards of the application; they count as not independent. */
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
        /** @description Why an exercise is taken back. */
        CancelAssessment: {
            /** @description Why, in words. */
            reason: string;
        };
        /** @description Nothing is asked for. */
        CancelCodeRun: Record<string, never>;
        /** @description Nothing is asked for. */
        CancelGrading: Record<string, never>;
        /** @description Why an exercise is taken back. */
        CancelTakeHome: {
            /** @description Why, in words. */
            reason: string;
        };
        /**
         * @description The one state that a person sets.
         * @enum {string}
         */
        Cancelled: "cancelled";
        /** @description What a candidate takes with them. */
        CandidateExport: {
            /** @description What the organization holds besides, and how to ask for it. */
            also_held: string;
            /** @description Their application. */
            application: components["schemas"]["ExportedApplication"];
            /** @description Exercises that they were given, and what they wrote. */
            assessments: components["schemas"]["OwnAssessment"][];
            /** @description The person. */
            candidate: components["schemas"]["ExportedCandidate"];
            /**
             * Format: date-time
             * @description When the file was made.
             */
            exported_at: string;
            /** @description All of them, those that are over as well. */
            interviews: components["schemas"]["PortalInterview"][];
            /** @description Who holds the data. */
            organization: components["schemas"]["PortalOrganization"];
            /** @description What they asked for, the newest first. */
            requests: components["schemas"]["CandidateRequest"][];
            /** @description What a program read in their resume; null where no file was read. */
            resume?: components["schemas"]["ReadOfResume"] | null;
            /** @description The stages of their way, in order. */
            stages: components["schemas"]["PortalStage"][];
            /** @description Take-homes that they were given, and what they handed in. */
            take_homes: components["schemas"]["OwnTakeHome"][];
        };
        /** @description What candidates are told: what awaits them, how it is judged, what they may ask and practise, and their rights. */
        CandidateGuide: {
            /** @description What structured interviewing means for the candidate, in Markdown. */
            introduction: string;
            /** @description The language that it is written in, as a BCP 47 tag. */
            language: string;
            /** @description The practice path. */
            practice: components["schemas"]["GuidePracticeStep"][];
            /** @description How to use the practice path, in Markdown. */
            practice_introduction: string;
            /** @description Questions worth asking. */
            questions: components["schemas"]["GuideQuestionTopic"][];
            /** @description How to use the questions, in Markdown. */
            questions_introduction: string;
            /** @description The candidate's rights. */
            rights: components["schemas"]["GuideTitledText"][];
            /** @description What the rights rest on, in Markdown. */
            rights_introduction: string;
            /** @description The stages, in the order in which they usually come. */
            stages: components["schemas"]["GuideCandidateStage"][];
            /** @description What it is called. */
            title: string;
        };
        /**
         * Format: uuid
         * @description A candidate.
         */
        CandidateId: string;
        /** @description A candidate by name. */
        CandidateName: {
            /**
             * Format: date-time
             * @description When their data was erased; null otherwise.
             */
            erased_at?: string | null;
            /** @description Which. */
            id: components["schemas"]["CandidateId"];
            /** @description Their name. */
            name: string;
        };
        /** @description What a candidate asked for, with the answer once there is one. */
        CandidateRequest: {
            /** @description Null until somebody has answered. */
            answer?: components["schemas"]["CandidateRequestAnswer"] | null;
            /** @description The application that it is about. */
            application_id: components["schemas"]["ApplicationId"];
            /**
             * Format: date-time
             * @description When they asked.
             */
            created_at: string;
            /** @description Its id. */
            id: components["schemas"]["RequestId"];
            /** @description What they ask for. */
            kind: components["schemas"]["CandidateRequestKind"];
            /** @description In the candidate's words. */
            message: string;
        };
        /** @description The answer to a candidate's request. */
        CandidateRequestAnswer: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who answered, by name. */
            by: string;
            /** @description What came of it. */
            outcome: components["schemas"]["CandidateRequestOutcome"];
            /** @description What they are told. */
            text: string;
        };
        /**
         * @description What a candidate asks for.
         * @enum {string}
         */
        CandidateRequestKind: "human_look" | "correction" | "export" | "erasure";
        /**
         * @description What came of a request.
         * @enum {string}
         */
        CandidateRequestOutcome: "done" | "declined";
        /** @description A candidate. */
        CandidateView: {
            /**
             * Format: date-time
             * @description When they were added.
             */
            created_at: string;
            /** @description Null for those who do not need to reach them. */
            email?: string | null;
            /**
             * Format: date-time
             * @description When their data was erased. Nothing of them is left but that they were here.
             */
            erased_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["CandidateId"];
            /** @description Empty for those who do not need to reach them. */
            links: string[];
            /** @description Their name. */
            name: string;
            /** @description Null for those who do not need to reach them. */
            phone?: string | null;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description What changed, by id. It never says what it changed to: the page asks, and is answered by its own rights. */
        Change: {
            /** @description The application it concerns. */
            application_id?: components["schemas"]["ApplicationId"] | null;
            /** @description The assessment it concerns. */
            assessment_id?: components["schemas"]["AssessmentId"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: uuid
             * @description The program's run that it concerns.
             */
            code_run_id?: string | null;
            /** @description The coding exercise it concerns. */
            coding_exercise_id?: components["schemas"]["CodingExerciseId"] | null;
            /** @description The debrief it concerns. */
            debrief_id?: components["schemas"]["DebriefId"] | null;
            /** @description The grading, or the dry run, it concerns. */
            grade_report_id?: components["schemas"]["GradeReportId"] | null;
            /** @description The guide it concerns. */
            guide_id?: components["schemas"]["GuideId"] | null;
            /** @description The interview it concerns. */
            interview_id?: components["schemas"]["InterviewId"] | null;
            /** @description The job it concerns. */
            job_id?: components["schemas"]["JobId"] | null;
            /** @description The scorecard it concerns. */
            scorecard_id?: components["schemas"]["ScorecardId"] | null;
            /** @description The screening it concerns. */
            screening_id?: components["schemas"]["ScreeningId"] | null;
            /** @description The take-home exercise it concerns. */
            take_home_exercise_id?: components["schemas"]["TakeHomeExerciseId"] | null;
            /** @description The take-home it concerns. */
            take_home_id?: components["schemas"]["TakeHomeId"] | null;
            /** @description What happened. */
            type: string;
        };
        /** @description What is to change of an application. What is left out stays; null takes a value away. */
        ChangeApplication: {
            /**
             * Format: date-time
             * @description When the candidate is to be told what comes next: a promise, shown on their page. Within a year from now.
             */
            answer_due_at?: string;
            /** @description Replaces all answers. */
            logistics?: components["schemas"]["Logistics"];
            /** @description Where the candidate came from. */
            source?: string | null;
        };
        /** @description What is to change of a candidate. What is left out stays; null takes a value away. */
        ChangeCandidate: {
            /**
             * Format: email
             * @description Their e-mail address.
             */
            email?: string | null;
            /** @description Where more of them can be seen, in place of the links there are. */
            links?: string[];
            /** @description Their name. */
            name?: string;
            /** @description Their telephone number. */
            phone?: string | null;
        };
        /**
         * @description What a coding exercise is made of. What is left out of a change stays; of a new exercise it has its default, where it
         *     has one: a title, a statement, languages and tests are needed, unless they come from the library.
         */
        ChangeCodingExercise: {
            /** @description How results are compared; by lines where nothing is said. */
            compare?: components["schemas"]["Comparison"];
            /** @description What it shows, by name. */
            competencies?: string[];
            /** @description The ids of the languages that a candidate may choose from; `GET /code-languages` lists those that there are. */
            languages?: string[];
            /** @description The seniority that it is pitched at; `mid` where nothing is said. */
            level?: components["schemas"]["CodingExerciseLevel"];
            /** @description For every test. */
            limits?: components["schemas"]["CodeLimits"];
            /**
             * Format: int64
             * @description How long it takes, in minutes; 30 where nothing is said.
             */
            minutes?: number;
            /** @description For interviewers, in Markdown. Candidates never see it. */
            notes?: string;
            /** @description Solutions that pass, by language. */
            solutions?: {
                [key: string]: string;
            };
            /** @description What candidates start from, by language; at most 256 KiB each. */
            starters?: {
                [key: string]: string;
            };
            /** @description The task as the candidate reads it, in Markdown. */
            statement?: string;
            /** @description The tests, in the order in which they are run. Each holds at most 1 MiB. */
            tests?: components["schemas"]["CodeTest"][];
            /** @description What people call it. */
            title?: string;
        };
        /** @description A new draft. */
        ChangeGuide: {
            /** @description The whole document. */
            document: components["schemas"]["Guide"];
        };
        /** @description What is to be different about a comment. */
        ChangeGuideComment: {
            /** @description Settles the thread, or opens it again. */
            resolved?: boolean | null;
            /** @description Other words; only for who wrote it. */
            text?: string | null;
        };
        /** @description What is to change of an interview. What is left out stays. */
        ChangeInterview: {
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at?: string;
            /** @description Replaces who takes part. */
            interviewers?: components["schemas"]["NewInterviewer"][];
            /** @description Where, or by which link. */
            location?: string | null;
            /**
             * Format: date-time
             * @description When it begins.
             */
            starts_at?: string;
            /** @description Only `cancelled` can be set; everything else follows from the clock and the scorecards. */
            status?: components["schemas"]["Cancelled"];
        };
        /** @description What is to change of a job. What is left out stays as it is; null takes a value away. */
        ChangeJob: {
            /**
             * Format: int64
             * @description Applies from the next move on; dates that were promised stay.
             */
            answer_within_days?: number;
            /** @description Who decides. Null: the hiring manager. */
            decider_id?: components["schemas"]["UserId"] | null;
            /** @description Applies to new applications; those under way keep theirs. */
            guide_version_id?: components["schemas"]["GuideVersionId"];
            /** @description Everybody who takes part, in place of those who do; each once. */
            hiring_team?: components["schemas"]["TeamMember"][];
            /** @description Where it is. */
            location?: string | null;
            /**
             * Format: int64
             * @description How many people are wanted.
             */
            openings?: number;
            /** @description The number in the company's HR system. */
            requisition_id?: string | null;
            /** @description What the job pays. */
            salary_range?: components["schemas"]["SalaryRange"] | null;
            /** @description When those who owe no scorecard may read what others wrote. */
            scorecards_visible?: components["schemas"]["ScorecardsVisible"];
            /** @description Whether people are still wanted. */
            status?: components["schemas"]["JobStatus"];
            /** @description What is hired for. */
            title?: string;
            /** @description All values of the guide's variables, in place of those there are. */
            variables?: {
                [key: string]: string;
            };
        };
        /** @description What is to change of a screening. What is left out stays. */
        ChangeScreening: {
            /**
             * Format: date
             * @description The day that "present" means in a resume. Every resume is assessed anew.
             */
            as_of?: string;
            /** @description Whether everything of who somebody is is withheld until they were decided about. Lifting it is on the record. */
            blind?: boolean;
            /** @description What the resumes are held against, in place of the criteria there are. Every resume is assessed anew. */
            criteria?: components["schemas"]["Criterion"][];
            /** @description What people call it. */
            title?: string;
        };
        /**
         * @description What a take-home exercise is made of. What is left out of a change stays; of a new exercise it has its default, where it
         *     has one: a title and a brief are needed, unless they come from the library.
         */
        ChangeTakeHomeExercise: {
            /** @description The task as the candidate reads it, in Markdown. */
            brief?: string;
            /** @description What it shows, by name. */
            competencies?: string[];
            /** @description The template of `takehome.toml`; the grader's own where nothing is said. */
            contract?: string;
            /**
             * Format: int64
             * @description How many days a candidate has, where nobody says otherwise; 7 where nothing is said.
             */
            days?: number;
            /**
             * Format: int64
             * @description How much work it is, in minutes; 240 where nothing is said.
             */
            effort_minutes?: number;
            /** @description The seniority that it is pitched at; `mid` where nothing is said. */
            level?: components["schemas"]["CodingExerciseLevel"];
            /** @description For reviewers, in Markdown. Candidates never see it. */
            notes?: string;
            /** @description What people call it. */
            title?: string;
        };
        /** @description What is to change of a person. */
        ChangeUser: {
            /** @description Their name. */
            name?: string;
            /** @description All their roles in the organization, in place of those they have. */
            roles?: components["schemas"]["Role"][];
            /** @description `disabled` ends every session and token; `active` lets somebody back in. */
            status?: components["schemas"]["UserStatus"];
        };
        /** @description Which version, and why. */
        ChangeVersion: {
            /** @description A published version of the guide that the application is judged against. */
            guide_version_id: components["schemas"]["GuideVersionId"];
            /** @description Why, in words. */
            reason: string;
            /**
             * @description Where the application then stands: a stage of that version. Needed only where that version lacks the present
             *     stage; otherwise it stays in the stage of the same key.
             */
            stage_id?: components["schemas"]["StageId"] | null;
        };
        /** @description A guide to check. */
        CheckGuide: {
            /** @description The whole document, as it stands. It is kept nowhere. */
            document: Record<string, never>;
        };
        /** @description What the compiler, or the check for mistakes, said. */
        CodeCompilation: {
            /** @description Its words, warnings too. */
            output: components["schemas"]["CodeOutput"];
            /**
             * Format: int64
             * @description Nanoseconds by the clock.
             */
            wall_ns: number;
        };
        /** @description Where what a program wrote differs from what is expected. */
        CodeDiff: {
            /** @description The differences, in order. */
            hunks: components["schemas"]["CodeDiffHunk"][];
            /** @description Whether there is more than is shown. */
            truncated: boolean;
        };
        /** @description Lines that differ, with their neighbours. */
        CodeDiffHunk: {
            /** @description The number of its first line in what is expected, from 1. */
            expected_line: number;
            /** @description The number of its first line in what was written, from 1. */
            got_line: number;
            /** @description Its lines. */
            lines: components["schemas"]["CodeDiffLine"][];
        };
        /** @description A line of a difference. */
        CodeDiffLine: {
            /** @description On which side it stands. */
            side: components["schemas"]["CodeDiffSide"];
            /** @description Its text. */
            text: string;
            /** @description Whether it goes on. */
            truncated: boolean;
        };
        /**
         * @description On which side a line stands.
         * @enum {string}
         */
        CodeDiffSide: "both" | "expected" | "got";
        /** @description A language that programs may be written in. */
        CodeLanguage: {
            /** @description Whether programs in it can be run now: every runner has it. */
            available: boolean;
            /** @description What the names of its files end with. */
            extension: string;
            /** @description Its id. */
            id: string;
            /** @description As people write it. */
            name: string;
            /** @description The Debian packages that bring it, separated by spaces. */
            package: string;
            /** @description As the language's own program says it; null where it is not available. */
            version?: string | null;
        };
        /** @description The languages of programs, and who runs them. */
        CodeLanguages: {
            /** @description Every language that is known, in a fixed order. */
            data: components["schemas"]["CodeLanguage"][];
            /** @description What runs programs. */
            runner: components["schemas"]["CodeRunners"];
        };
        /** @description What a test may take. */
        CodeLimits: {
            /**
             * Format: int32
             * @description MiB of memory, 16 to 1024. What the language's runtime takes for itself is added.
             * @default 256
             */
            memory_mb?: number;
            /**
             * Format: int32
             * @description KiB of output, 1 to 16,384.
             * @default 1024
             */
            output_kb?: number;
            /**
             * Format: int32
             * @description Milliseconds of processor time, 100 to 60,000. The language's start is added.
             * @default 2000
             */
            time_ms?: number;
        };
        /** @description What became of a program that was tried with tests. */
        CodeOutcome: {
            /** @description What the compiler said; null for languages that have none. */
            compilation?: components["schemas"]["CodeCompilation"] | null;
            /** @description What the engine could not enforce as it should, in plain words. */
            degraded: string[];
            /** @description The engine that ran it. */
            engine: string;
            /** @description What it means, in a sentence. */
            message: string;
            /**
             * Format: int32
             * @description Points of the tests that were accepted.
             */
            points: number;
            /**
             * Format: int32
             * @description Points of all tests.
             */
            points_of: number;
            /** @description Each test, in the exercise's order. */
            tests: components["schemas"]["CodeTestResult"][];
            /** @description Of the whole: accepted if every test is, else that of the first test that failed. */
            verdict: components["schemas"]["CodeVerdict"];
        };
        /** @description Text that a program wrote, as far as it is kept. */
        CodeOutput: {
            /** @description The text. */
            text: string;
            /** @description Whether there was more. */
            truncated: boolean;
        };
        /** @description What became of a program that was run with an input. */
        CodeReport: {
            /** @description What the compiler said; null for languages that have none. */
            compilation?: components["schemas"]["CodeCompilation"] | null;
            /**
             * Format: int64
             * @description Nanoseconds of processor time.
             */
            cpu_ns: number;
            /**
             * Format: int32
             * @description Its exit code; null where it did not end by itself.
             */
            exit_code?: number | null;
            /**
             * Format: int64
             * @description The most memory that it held, in bytes; null where the machine does not count it.
             */
            memory_peak?: number | null;
            /** @description The same in a sentence. */
            message: string;
            /** @description What it wrote to standard error. */
            stderr: components["schemas"]["CodeOutput"];
            /** @description What it wrote. */
            stdout: components["schemas"]["CodeOutput"];
            /** @description How it ended; accepted if with exit code 0. */
            verdict: components["schemas"]["CodeVerdict"];
            /**
             * Format: int64
             * @description Nanoseconds by the clock.
             */
            wall_ns: number;
        };
        /** @description A run of a program. */
        CodeRun: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /** @description Why it failed, in a sentence; null where it did not. Nobody who sent a program is to blame. */
            error?: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["CodeRunId"];
            /** @description What became of the tests; null until then, and where the program was run with an input. */
            outcome?: components["schemas"]["CodeOutcome"] | null;
            /** @description How far it has come. */
            progress: components["schemas"]["CodeRunProgress"];
            /** @description What became of a run with an input; null until then, and where tests were run. */
            report?: components["schemas"]["CodeReport"] | null;
            /**
             * Format: date-time
             * @description When a runner took it.
             */
            started_at?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["CodeRunStatus"];
        };
        /**
         * Format: uuid
         * @description A program that is run.
         */
        CodeRunId: string;
        /** @description A program, and what it is to be run with. */
        CodeRunInput: {
            /** @description The id of the language that it is written in. */
            language: string;
            /** @description The text, at most 256 KiB. */
            source: string;
            /** @description What it reads, at most 1 MiB; null runs tests instead. */
            stdin?: string | null;
        };
        /** @description How far a run has come. */
        CodeRunProgress: {
            /**
             * @description Tests that have ended.
             * @default 0
             */
            done?: number;
            /**
             * @description What the runner is doing.
             * @default compile
             */
            stage?: components["schemas"]["CodeRunStage"];
            /**
             * @description The same of standard error.
             * @default
             */
            stderr?: string;
            /**
             * @description What the program has written so far, at most 64 KiB; empty where tests are run.
             * @default
             */
            stdout?: string;
            /**
             * @description All tests; none where the program runs with an input.
             * @default 0
             */
            total?: number;
        };
        /**
         * @description What a runner is doing.
         * @enum {string}
         */
        CodeRunStage: "compile" | "run";
        /**
         * @description Where a run stands.
         * @enum {string}
         */
        CodeRunStatus: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * @description Whether programs are run.
         * @enum {string}
         */
        CodeRunnerState: "ready" | "none" | "unprotected" | "refused";
        /** @description What runs programs, all runners taken together. */
        CodeRunners: {
            /** @description What protects or counts less than it should, in plain words. */
            degraded: string[];
            /** @description What makes the boxes that they run in; null where none are run. */
            engine?: string | null;
            /** @description Whether programs are run. */
            state: components["schemas"]["CodeRunnerState"];
            /** @description Why they are not run, or not as they should be, and what to do; null where all is well. */
            why?: string | null;
        };
        /** @description A test. */
        CodeTest: {
            /** @description What it should write; a checker may read it as it likes. */
            expect?: string;
            /** @description What it looks at; unique in its exercise. */
            name: string;
            /**
             * Format: int32
             * @description What it counts, where results are counted.
             */
            points?: number;
            /** @description For languages with a setup (SQL): what is run before. */
            setup?: string | null;
            /** @description What the program reads. */
            stdin?: string;
            /** @description Whether candidates see what it reads and expects. */
            visible?: boolean;
        };
        /** @description What became of one test. */
        CodeTestResult: {
            /**
             * Format: int32
             * @description How often it was run: more than once only after internal errors.
             */
            attempts: number;
            /**
             * Format: int64
             * @description Nanoseconds of processor time.
             */
            cpu_ns: number;
            /** @description Where what it wrote differs from what is expected; null where it does not, or where it makes no sense. */
            diff?: components["schemas"]["CodeDiff"] | null;
            /**
             * Format: int64
             * @description The most memory that it held, in bytes; null where the machine does not count it.
             */
            memory_peak?: number | null;
            /** @description What happened, in a sentence. */
            message: string;
            /** @description The test's name. */
            name: string;
            /**
             * Format: int32
             * @description The points that it brings.
             */
            points: number;
            /** @description What it wrote to standard error. */
            stderr: components["schemas"]["CodeOutput"];
            /** @description What it wrote. */
            stdout: components["schemas"]["CodeOutput"];
            /** @description The verdict. */
            verdict: components["schemas"]["CodeVerdict"];
            /** @description Whether candidates see what it reads and expects. */
            visible: boolean;
            /**
             * Format: int64
             * @description Nanoseconds by the clock.
             */
            wall_ns: number;
        };
        /**
         * @description A verdict, in the vocabulary of contest judges.
         * @enum {string}
         */
        CodeVerdict: "AC" | "WA" | "PE" | "CE" | "TLE" | "ILE" | "MLE" | "OLE" | "RE" | "FE" | "SV" | "IE" | "SKIPPED";
        /** @description Something to program in an interview. Its code and its tests stand in files beside it. */
        CodingExercise: {
            /** @description The names of the competencies that it shows. */
            competencies: string[];
            /** @description What to ask for when there is time left. */
            extensions: string[];
            /** @description How to run it, for the interviewer, in Markdown. */
            introduction: string;
            /** @description The language that it is written in, as a BCP 47 tag. */
            language: string;
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["GuideLevel"];
            /**
             * Format: uint32
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /** @description What should worry the interviewer. */
            red_flags: string[];
            /** @description The task as the candidate reads it, in Markdown. */
            statement: string;
            /** @description What it is called. */
            title: string;
            /** @description What a good solution shows. */
            what_good_looks_like: string[];
        };
        /** @description A coding exercise. */
        CodingExerciseDetail: {
            /**
             * Format: date-time
             * @description When it was put away; null while it can be given.
             */
            archived_at?: string | null;
            /**
             * Format: int64
             * @description How often it was given.
             */
            assessments_count: number;
            /** @description How results are compared. */
            compare: components["schemas"]["Comparison"];
            /** @description What it shows, by name. */
            competencies: string[];
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who made it. */
            created_by: string;
            /** @description The exercise of the library that it was begun from; null where it was written anew. */
            from_library?: string | null;
            /** @description Its id. */
            id: components["schemas"]["CodingExerciseId"];
            /** @description The ids of the languages that a candidate may choose from. */
            languages: string[];
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["CodingExerciseLevel"];
            /** @description For every test. */
            limits: components["schemas"]["CodeLimits"];
            /**
             * Format: int64
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /** @description For interviewers, in Markdown. Candidates never see it. */
            notes: string;
            /** @description Solutions that pass, by language. Candidates never see them. */
            solutions: {
                [key: string]: string;
            };
            /** @description What candidates start from, by language. */
            starters: {
                [key: string]: string;
            };
            /** @description The task as the candidate reads it, in Markdown. */
            statement: string;
            /** @description The tests, in the order in which they are run. */
            tests: components["schemas"]["CodeTest"][];
            /** @description What people call it. */
            title: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description The number of its present version: it counts the changes, the `ETag` begins with it, and an assessment names it.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A coding exercise, whatever its version.
         */
        CodingExerciseId: string;
        /**
         * @description The seniority that an exercise is pitched at.
         * @enum {string}
         */
        CodingExerciseLevel: "entry" | "mid" | "senior" | "lead";
        /** @description A coding exercise in a list. */
        CodingExerciseSummary: {
            /**
             * Format: date-time
             * @description When it was put away; null while it can be given.
             */
            archived_at?: string | null;
            /**
             * Format: int64
             * @description How often it was given.
             */
            assessments_count: number;
            /** @description What it shows, by name. */
            competencies: string[];
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who made it. */
            created_by: string;
            /** @description The exercise of the library that it was begun from; null where it was written anew. */
            from_library?: string | null;
            /** @description Its id. */
            id: components["schemas"]["CodingExerciseId"];
            /** @description The ids of the languages that a candidate may choose from. */
            languages: string[];
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["CodingExerciseLevel"];
            /**
             * Format: int64
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /**
             * Format: int64
             * @description How many tests it has.
             */
            tests_count: number;
            /** @description What people call it. */
            title: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description The number of its present version: it counts the changes, the `ETag` begins with it, and an assessment names it.
             */
            version: number;
        };
        /** @description Who wrote a comment. */
        CommentAuthor: {
            /** @description Their id. */
            id: components["schemas"]["UserId"];
            /** @description Their name. */
            name: string;
        };
        /** @description How results are compared, with what that way of comparing needs. */
        Comparison: {
            /**
             * Format: double
             * @description For numbers: the largest difference.
             */
            absolute?: number | null;
            /**
             * @description In which way.
             * @default lines
             */
            by?: components["schemas"]["ComparisonKind"];
            /** @description For a checker: the id of its language. */
            language?: string | null;
            /**
             * Format: double
             * @description For numbers: the largest difference for each unit of the expected number.
             */
            relative?: number | null;
            /**
             * @description For a checker: its text. It is started with the names of the files `input`, `expected` and `output`, and ends with
             *     exit code 42 to accept and 43 to refuse.
             */
            source?: string | null;
        };
        /**
         * @description How what a program wrote is compared with what is expected.
         * @enum {string}
         */
        ComparisonKind: "exact" | "lines" | "tokens" | "numbers" | "json" | "checker";
        /** @description What there is of a competency at a level in a stage. */
        CompetencyCell: {
            /** @description How many coding exercises. */
            exercises: number;
            /** @description How many stages of shipped guides ask for it or rate it. */
            guide_stages: number;
            /** @description The level that it is pitched at. */
            level: components["schemas"]["LibraryLevel"];
            /** @description How many questions. */
            questions: number;
            /** @description How many system-design scenarios. */
            scenarios: number;
            /** @description The kind of stage that it is for. */
            stage: components["schemas"]["StageKind"];
            /** @description How many take-homes. */
            take_homes: number;
        };
        /** @description What the library has of a competency. */
        CompetencyCoverage: {
            /** @description The id of the file of questions about it; null where it is named only elsewhere, as by a single guide. */
            bank?: string | null;
            /** @description Each level and stage for which there is anything. */
            cells: components["schemas"]["CompetencyCell"][];
            /** @description The competency. */
            competency: string;
        };
        /**
         * @description Who sees to a component of structure.
         * @enum {string}
         */
        ComponentKeeper: "guide" | "guide_and_product" | "people";
        /** @description What a reviewer writes. The same fields whether draft or submitted. */
        Content: {
            /**
             * Format: int32
             * @description 1 strong no hire, 2 no hire, 3 hire, 4 strong hire.
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
             */
            summary?: string;
        };
        /** @description How many applications stand where. */
        Counts: {
            /**
             * Format: int64
             * @description Under way.
             */
            active: number;
            /**
             * Format: int64
             * @description Ended in a hire.
             */
            hired: number;
            /**
             * Format: int64
             * @description Rejected.
             */
            rejected: number;
            /**
             * Format: int64
             * @description Ended by the candidate.
             */
            withdrawn: number;
        };
        /** @description Where one competency is covered. */
        CoveredCompetency: {
            /** @description Its name. */
            competency: string;
            /** @description How many questions of each stage show it. */
            questions: number[];
            /** @description Whether the scorecard of each stage rates it. */
            rated: boolean[];
        };
        /** @description Something that a resume is held against. */
        Criterion: {
            /** @description Skills, titles, certificates, languages or words, of which one is enough. */
            any_of?: string[];
            /** @description Fields of study, of which one is enough. */
            fields?: string[];
            /** @description Its name among the criteria of the screening, made from its words where it is left out. */
            id?: string;
            /** @description What is looked for. */
            kind: components["schemas"]["CriterionKind"];
            /** @description The degree (`school`, `vocational`, `bachelor`, `master`, `doctorate`), or how well a language is spoken (`A1` to `C2`). */
            level?: string;
            /** @description Whether the job cannot be done without it. Where it is not found, that is shown; nobody is rejected by it. */
            required?: boolean;
            /** @description What is looked for, in plain words. */
            text?: string;
            /**
             * Format: double
             * @description How much it counts beside the others: above 0, at most 10.
             * @default 1
             */
            weight?: number;
            /**
             * Format: double
             * @description How many years of work, in all or with the skill.
             */
            years?: number;
        };
        /**
         * @description What is looked for in a resume.
         * @enum {string}
         */
        CriterionKind: "skill" | "years" | "title" | "education" | "certificate" | "language" | "keyword" | "text";
        /**
         * @description What a resume says of a criterion.
         * @enum {string}
         */
        CriterionVerdict: "met" | "partly" | "not_found";
        /**
         * Format: uuid
         * @description A debrief.
         */
        DebriefId: string;
        /**
         * @description A phase that a debrief can be taken to.
         * @enum {string}
         */
        DebriefPhase: "evidence" | "reveal" | "discussion" | "decision";
        /** @description The latest debrief. */
        DebriefState: {
            /** @description Its id. */
            id: components["schemas"]["DebriefId"];
            /** @description Where it stands. */
            phase: components["schemas"]["Phase"];
        };
        /** @description A debrief in a list. */
        DebriefSummary: {
            /** @description The application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description The candidate. */
            candidate: components["schemas"]["CandidateName"];
            /**
             * Format: date-time
             * @description When it was called.
             */
            created_at: string;
            /** @description Who leads it. */
            facilitator: components["schemas"]["PersonName"];
            /** @description Its id. */
            id: components["schemas"]["DebriefId"];
            /** @description The job. */
            job: components["schemas"]["JobTitle"];
            /** @description Where it stands. */
            phase: components["schemas"]["Phase"];
            /**
             * Format: date-time
             * @description When it is to begin; null where no time was set.
             */
            starts_at?: string | null;
        };
        /** @description A debrief. */
        DebriefView: {
            /** @description The guide's debrief questions. */
            agenda: components["schemas"]["AgendaQuestion"][];
            /** @description The application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description What you may do now. */
            can: components["schemas"]["Can"];
            /** @description The candidate. */
            candidate: components["schemas"]["CandidateName"];
            /** @description The decision; null before it is made, and while you owe a scorecard. */
            decision?: components["schemas"]["DecisionView"] | null;
            /** @description How to run it, in Markdown. */
            directions: string;
            /** @description Who leads it. */
            facilitator: components["schemas"]["PersonName"];
            /** @description The guide version that the application held when the debrief was called. Each scorecard names its own. */
            guide_version_id: components["schemas"]["GuideVersionId"];
            /** @description Its id. */
            id: components["schemas"]["DebriefId"];
            /** @description The job. */
            job: components["schemas"]["JobTitle"];
            /** @description You owe a scorecard, and read nothing of the others' until it is in. */
            owes_scorecard: boolean;
            /** @description Where it stands. */
            phase: components["schemas"]["Phase"];
            /** @description The phases so far and when they began. */
            phases: components["schemas"]["PhaseTime"][];
            /** @description Who has the debrief open now. */
            present: components["schemas"]["PersonName"][];
            /** @description Everybody's recommendation; empty until the reveal. */
            recommendations: components["schemas"]["RecommendationView"][];
            /** @description The scorecards that you may read by now. */
            scorecards: components["schemas"]["ScorecardView"][];
            /** @description Who shares their evidence when: the facilitator speaks last. */
            speaking_order: components["schemas"]["Speaker"][];
            /**
             * @description The titles of the guide's stages in which nobody met the candidate so far and of which there is no scorecard: the
             *     decision does not rest on them.
             */
            stages_not_held: string[];
            /**
             * Format: date-time
             * @description When it is to begin; null where no time was set.
             */
            starts_at?: string | null;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
            /** @description What you may read, in words. */
            visibility: string;
        };
        /** @description What a person decides about resumes. */
        Decide: {
            /** @description What. */
            decision: components["schemas"]["ResumeDecision"];
            /** @description Why, in words. It goes on the record of everybody it is said of. */
            reason: string;
            /** @description Which. */
            resume_ids: components["schemas"]["ResumeId"][];
        };
        /** @description Resumes that were decided about. */
        DecidedResumes: {
            /** @description As they are now, in the order in which they were named. */
            resumes: components["schemas"]["ScreenedResume"][];
        };
        /** @description The latest decision. */
        DecisionState: {
            /** @description What was decided. */
            outcome: components["schemas"]["Outcome"];
        };
        /** @description A decision. */
        DecisionView: {
            /** @description Whether the panel agreed. */
            consensus: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            decided_at: string;
            /** @description Who made or recorded it. */
            decided_by: components["schemas"]["PersonName"];
            /** @description Who does what next. */
            next_steps: components["schemas"]["NextStepView"][];
            /** @description Questions for the reference calls. */
            open_questions: string[];
            /** @description Other roles to consider the candidate for. */
            other_roles: string[];
            /** @description What was decided. */
            outcome: components["schemas"]["Outcome"];
            /** @description Why. */
            reason: string;
        };
        /** @description Why somebody is erased. */
        Erasure: {
            /** @description Why. It stays on the record for good, so it names nobody. */
            reason: string;
        };
        /** @description Something that happened. */
        EventData: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What happened. */
            type: string;
        };
        /**
         * Format: uuid
         * @description An event of the record.
         */
        EventId: string;
        /** @description Something that happened. */
        EventView: {
            /** @description Who did it. */
            actor: components["schemas"]["ActorView"];
            /** @description The application that it belongs to; null for an event of the organization. */
            application_id?: components["schemas"]["ApplicationId"] | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The chain that it belongs to: `application:<id>` or `organization:<id>`. */
            chain: string;
            /** @description The SHA-256 of the event, which the next event of the chain holds. */
            hash: string;
            /** @description Its id. */
            id: components["schemas"]["EventId"];
            /** @description The details; null where there are none, where they were erased, or where they are not for you. */
            payload?: unknown;
            /** @description The hash of the event before it; null for the first of the chain. */
            prev_hash?: string | null;
            /**
             * Format: int64
             * @description Its place in the chain, from 1.
             */
            seq: number;
            /**
             * Format: uuid
             * @description The id of that thing.
             */
            target_id: string;
            /** @description The kind of thing that it happened to. */
            target_type: string;
            /** @description What happened. */
            type: string;
        };
        /** @description A link to what a rating rests on. */
        Evidence: {
            /** @description What is linked. */
            kind: components["schemas"]["EvidenceKind"];
            /**
             * @description Its id: a question's id, a test's (`<assessment id>/<name of the test>`), a finding's (`<take-home id>/<check>`), a
             *     moment's.
             */
            ref: string;
        };
        /**
         * @description What evidence can be.
         * @enum {string}
         */
        EvidenceKind: "question_notes" | "test_result" | "finding" | "pad_moment" | "board_moment";
        /** @description A source file of an exercise. */
        ExerciseCode: {
            /** @description The name of the file. */
            file: string;
            /** @description The language. */
            language: string;
            /** @description What it holds. */
            text: string;
        };
        /** @description A test of an exercise. */
        ExerciseTest: {
            /** @description What it should write. */
            expect: string;
            /** @description What it looks at. */
            name: string;
            /** @description For SQL, what is run before; null elsewhere. */
            setup?: string | null;
            /** @description What the program reads. */
            stdin: string;
            /** @description Whether candidates see it. */
            visible: boolean;
        };
        /** @description What is held about their application. */
        ExportedApplication: {
            /**
             * Format: date-time
             * @description When the candidate is to be told what comes next; null where nothing was promised.
             */
            answer_due_at?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            applied_at: string;
            /**
             * Format: date-time
             * @description When it ended; null until then.
             */
            ended_at?: string | null;
            /** @description For what. */
            job: components["schemas"]["PortalJob"];
            /** @description Answers that are never part of a rating. */
            logistics: components["schemas"]["Logistics"];
            /** @description Where the candidate came from. */
            source?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["ApplicationStatus"];
        };
        /** @description What is held about the candidate as a person. */
        ExportedCandidate: {
            /**
             * Format: date-time
             * @description When they were added.
             */
            created_at: string;
            /** @description Their e-mail address. */
            email?: string | null;
            /** @description Where more of them can be seen. */
            links: string[];
            /** @description Their name. */
            name: string;
            /** @description Their telephone number. */
            phone?: string | null;
        };
        /** @description More time, and why. */
        ExtendAssessment: {
            /**
             * Format: int64
             * @description How many minutes more.
             */
            minutes: number;
            /** @description Why, in words. */
            reason: string;
        };
        /** @description A later deadline, and why. */
        ExtendTakeHome: {
            /**
             * Format: date-time
             * @description The new deadline, after the present one.
             */
            due_at: string;
            /** @description Why, in words. */
            reason: string;
        };
        /** @description What is wrong with one field. */
        FieldError: {
            /** @description A stable code. */
            code: string;
            /** @description What a person reads. */
            message: string;
            /** @description Where it is in the body (RFC 6901), or the name of the query parameter. */
            pointer: string;
        };
        /** @description Nothing is asked for. */
        Fill: Record<string, never>;
        /** @description What was made. */
        Filled: {
            /** @description Who can sign in. */
            accounts: components["schemas"]["Account"][];
            /** @description The application whose debrief is ready to run. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description The debrief that is ready to run. */
            debrief_id: components["schemas"]["DebriefId"];
            /** @description The job that was opened. */
            job_id: components["schemas"]["JobId"];
            /** @description The password of all of them. */
            password: string;
        };
        /** @description One thing that verification has to say. */
        Finding: {
            /** @description What is wrong, in words that follow the place. */
            message: string;
            /** @description Where it was found: its `kind`, and what names the place. */
            place: Record<string, never>;
            /** @description Whether it makes the packet invalid. */
            severity: components["schemas"]["FindingSeverity"];
        };
        /**
         * @description How much a finding matters.
         * @enum {string}
         */
        FindingSeverity: "failure" | "note";
        /** @description A take-home. */
        GivenTakeHome: components["schemas"]["TakeHomeSummary"] & {
            /** @description The exercise, in the version that was given. */
            exercise: components["schemas"]["TakeHomeGiven"];
            /** @description How often the deadline was moved, and why, the first first. */
            extensions: components["schemas"]["TakeHomeExtension"][];
            /**
             * Format: date-time
             * @description The server's clock.
             */
            now: string;
            /**
             * @description What grading found: the newest report that is done, or the newest where none is. Null until it was handed in, and for those
             *     who may not read results.
             */
            report?: components["schemas"]["GradeReport"] | null;
            /** @description Each time that it was graded, the newest first; empty for those who may not read results. */
            reports: components["schemas"]["GradeReportLine"][];
            /** @description What was handed in; null until then, and for those who may not read results. */
            submission?: components["schemas"]["TakeHomeSubmission"] | null;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it.
             */
            version: number;
        };
        /** @description Nothing is asked for. */
        GradeAgain: Record<string, never>;
        /** @description A command that was run. */
        GradeCommand: {
            /** @description The command, as the shell got it. */
            command: string;
            /**
             * Format: int32
             * @description Its exit code; null where it did not end by itself.
             */
            exit_code?: number | null;
            /** @description The end of what it wrote. */
            output: string;
            /** @description How it ended: `accepted`, `nonzero_exit`, `time_limit_exceeded` and so on. */
            status: string;
        };
        /** @description A request with its response, or with the reason why there is none. */
        GradeExchange: {
            /** @description Why nothing came back; null where something did. */
            error?: string | null;
            /** @description What was sent. */
            request: components["schemas"]["GradeRequest"];
            /** @description What came back; null where nothing did. */
            response?: components["schemas"]["GradeResponse"] | null;
        };
        /** @description Something that is known of the submission. */
        GradeFact: {
            /** @description Whether it was seen to hold; null where nothing depended on it. */
            holds?: boolean | null;
            /** @description Its name. */
            name: string;
            /** @description Who says so: `contract`, `open_api`, `readme`, `observed` or `files`. */
            source: string;
            /** @description Its value. */
            value: string;
        };
        /** @description What one check found. */
        GradeFinding: {
            /** @description The check's id. Evidence of a rating names it behind the take-home's. */
            check: string;
            /** @description What shows it. */
            exchanges: components["schemas"]["GradeExchange"][];
            /** @description How it ended. */
            outcome: components["schemas"]["GradeOutcome"];
            /** @description What it belongs to. */
            requirement: components["schemas"]["GradeRequirement"];
            /** @description Commands that show it, for what is seen in files and commands. */
            runs?: components["schemas"]["GradeCommand"][];
            /** @description The rule behind the check. */
            source: string;
            /** @description What was seen. */
            summary: string;
            /** @description What it asks, in a few words. */
            title: string;
        };
        /** @description A header of a request or an answer. */
        GradeHeader: {
            /** @description Its name. */
            name: string;
            /** @description Whether the value is a token or password that the grader obtained or made up for this server. */
            secret?: boolean;
            /** @description Its value. */
            value: string;
        };
        /**
         * @description How a check ended.
         * @enum {string}
         */
        GradeOutcome: "pass" | "fail" | "note" | "inconclusive";
        /** @description What was found when a submission was graded. It is evidence for whoever rates, and no rating. */
        GradeReport: {
            /** @description Who asked for it; null where it began with the hand-in. */
            asked_by?: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Steps that are done.
             */
            done: number;
            /** @description What is known of the submission, and from where. Notes, and never a finding. */
            facts: components["schemas"]["GradeFact"][];
            /** @description What each check found, in the order of the catalogue. */
            findings: components["schemas"]["GradeFinding"][];
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["GradeReportId"];
            /** @description What it is of. */
            kind: components["schemas"]["GradeReportKind"];
            /** @description What could be reached while it was installed, in words; null until it was begun. */
            network?: string | null;
            /** @description Why it failed, in a sentence; null where it did not. Nobody who handed something in is to blame. */
            problem?: string | null;
            /** @description How each requirement stands; empty until it is done. */
            requirements: {
                [key: string]: components["schemas"]["GradeStanding"];
            };
            /** @description Checks that have no meaning for this submission. */
            skipped: components["schemas"]["GradeSkipped"][];
            /**
             * Format: date-time
             * @description When a runner took it.
             */
            started_at?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["GradeReportStatus"];
            /** @description What is happening now, or happened last. */
            step: string;
            /** @description What was run to install and start it. */
            steps: components["schemas"]["GradeCommand"][];
            /** @description Of which take-home. */
            take_home_id: components["schemas"]["TakeHomeId"];
            /** @description Times in milliseconds. */
            timings: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description Steps in all; 0 where that is not known yet.
             */
            total: number;
        };
        /**
         * Format: uuid
         * @description A grading of what was handed in, or a dry run.
         */
        GradeReportId: string;
        /**
         * @description What a report is of.
         * @enum {string}
         */
        GradeReportKind: "grading" | "dry_run";
        /** @description One of the times that something was graded. */
        GradeReportLine: {
            /** @description Who asked for it; null where it began with the hand-in. */
            by?: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /** @description Whether it is the one that counts: the newest that is done, or the newest where none is. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["GradeReportId"];
            /** @description Where it stands. */
            status: components["schemas"]["GradeReportStatus"];
        };
        /**
         * @description Where a report stands.
         * @enum {string}
         */
        GradeReportStatus: "queued" | "running" | "done" | "failed" | "cancelled";
        /** @description A request that was sent. */
        GradeRequest: {
            /** @description Its body as text, shortened. */
            body?: string;
            /** @description Its headers. */
            headers: components["schemas"]["GradeHeader"][];
            /** @description The method. */
            method: string;
            /** @description The path with its query. */
            target: string;
        };
        /**
         * @description What a take-home asks for. Findings are gathered under it.
         * @enum {string}
         */
        GradeRequirement: "crud" | "errors" | "validation" | "relationship" | "pagination" | "sorting" | "auth" | "security" | "performance" | "tests" | "docs";
        /** @description What came back. */
        GradeResponse: {
            /** @description Its body as text, shortened. */
            body?: string;
            /** @description Whether the body was longer than the grader reads. */
            cut?: boolean;
            /** @description Those headers that say something of the API. */
            headers: components["schemas"]["GradeHeader"][];
            /**
             * Format: int32
             * @description The status code.
             */
            status: number;
        };
        /** @description A check that has no meaning for this submission. */
        GradeSkipped: {
            /** @description The check's id. */
            check: string;
            /** @description Why it does not apply. */
            reason: string;
        };
        /**
         * @description Whether a requirement is met, as far as the findings say.
         * @enum {string}
         */
        GradeStanding: "met" | "partly" | "not" | "blocked";
        /** @description A complete interview guide for one role. */
        Guide: {
            /**
             * @description How the panel meets and decides.
             * @default {
             *       "directions": "",
             *       "questions": []
             *     }
             */
            debrief?: components["schemas"]["GuideDebrief"];
            /**
             * @description Questions that interviewers ask about the process.
             * @default []
             */
            faq?: components["schemas"]["GuideFaqEntry"][];
            /**
             * @description What the guide is for and how to use it, in Markdown.
             * @default
             */
            introduction?: string;
            /**
             * @description The job description as candidates read it, in Markdown.
             * @default
             */
            job_description?: string;
            /**
             * @description The language that the guide is written in, as a BCP 47 tag.
             * @default en
             */
            language?: string;
            /** @description The level of the role: "mid", "senior". */
            level?: string | null;
            /** @description What the lint need not say about this guide, each with the reason. See `docs/guide-lint.md`. */
            lint?: components["schemas"]["GuideAllowance"][];
            /**
             * @description Whom the team is looking for; internal.
             * @default {
             *       "competencies": [],
             *       "outcomes": [],
             *       "summary": "",
             *       "traits": []
             *     }
             */
            profile?: components["schemas"]["GuideProfile"];
            /**
             * @description How referees are asked.
             * @default {
             *       "attributes": [],
             *       "directions": "",
             *       "questions": []
             *     }
             */
            reference_calls?: components["schemas"]["GuideReferenceCalls"];
            /** @description The role that is hired for, when it differs from the title. */
            role?: string | null;
            /**
             * @description The stages of the process, in order. The debrief and the reference calls are not stages.
             * @default []
             */
            stages?: components["schemas"]["GuideStage"][];
            /** @description The name of the guide, usually the role: "Backend Developer". */
            title: string;
            /**
             * @description Text that an import found no place for, kept verbatim so that nothing is lost.
             * @default []
             */
            unplaced?: string[];
            /**
             * @description The blanks that a job fills in. `{{name}}` in any text stands for the value.
             * @default []
             */
            variables?: components["schemas"]["GuideVariable"][];
        };
        /** @description Who reads and who edits a guide. */
        GuideAccess: {
            /** @description The roles that edit it. */
            editors: components["schemas"]["Role"][];
            /** @description The roles that read it. */
            readers: components["schemas"]["Role"][];
        };
        /** @description A part of a stage with its time. */
        GuideAgendaItem: {
            /**
             * Format: uint32
             * @description How long it takes, in minutes.
             */
            minutes?: number | null;
            /** @description What happens. */
            title: string;
        };
        /** @description A rule of the lint that is silenced, everywhere or in one place. */
        GuideAllowance: {
            /** @description The rule: `yes-no-question`. */
            allow: string;
            /** @description Where, by keys: `stages/screening/questions/notice-period`. Everything below is meant too. Without it, everywhere. */
            at?: string | null;
            /**
             * @description Why this is right here. Without a reason nothing is silenced.
             * @default
             */
            reason?: string;
        };
        /** @description One thing that is rated from 0 to 4. */
        GuideAttribute: {
            /** @description What each level looks like, from 0 (not enough information) to 4. */
            anchors: string[];
            /** @description Identifies the attribute across versions of the guide; unique in its scorecard. */
            key: string;
            /**
             * @description Whether it is a competency or a desired outcome.
             * @default competency
             */
            kind?: components["schemas"]["GuideAttributeKind"];
            /** @description What is rated. */
            name: string;
        };
        /** @description What an attribute is about. */
        GuideAttributeKind: "competency" | "outcome";
        /** @description What the person may do with a guide. */
        GuideCan: {
            /** @description Change its draft and publish it. */
            edit: boolean;
            /** @description Say who reads and edits it, and make links to it. */
            share: boolean;
        };
        /** @description What a candidate is told of one stage. */
        GuideCandidateStage: {
            /** @description How it is judged. */
            how_judged: string[];
            /** @description How to prepare. */
            how_to_prepare: string[];
            /** @description Identifies it in its guide. */
            key: string;
            /** @description What it is about. */
            kind: components["schemas"]["GuideCandidateStageKind"];
            /** @description On the day. */
            on_the_day: string[];
            /** @description What it is called. */
            title: string;
            /** @description What goes wrong. */
            what_goes_wrong: string[];
            /** @description What happens, in Markdown. */
            what_it_is: string;
        };
        /** @description What a candidate is told about: a kind of stage of a guide, or what happens around the stages. */
        GuideCandidateStageKind: "resume" | "screening" | "take_home" | "technical" | "system_design" | "culture" | "conversation" | "reference" | "decision";
        /** @description One difference between two guides. */
        GuideChange: {
            /** @description Where it stands after, as a JSON pointer; null for what was removed. */
            after?: string | null;
            /** @description Where it stands before, as a JSON pointer; null for what was added. */
            before?: string | null;
            /** @description What happened. */
            kind: components["schemas"]["GuideChangeKind"];
            /** @description Word by word, for what was reworded; empty otherwise. */
            spans: components["schemas"]["GuideWordSpan"][];
            /** @description What it says after, or what it is called there; null for what was removed. */
            text_after?: string | null;
            /** @description What it says before, or what it is called there; null for what was added. */
            text_before?: string | null;
        };
        /** @description What happened to a part of a guide. */
        GuideChangeKind: "added" | "removed" | "moved" | "reworded" | "changed";
        /** @description What the lint says of a guide. */
        GuideCheck: {
            /** @description Which stage covers which competency. */
            coverage: components["schemas"]["GuideCoverage"];
            /** @description What to look at: at most 200 of each rule, and how many more there are. */
            findings: components["schemas"]["GuideFinding"][];
            /** @description What would be among the findings if the guide did not say why it is right. */
            silenced: components["schemas"]["SilencedFinding"][];
            /** @description How structured the interviews are. */
            structure: components["schemas"]["GuideStructure"];
        };
        /** @description A comment on a guide. */
        GuideComment: {
            /** @description Where in the guide, by keys; empty for the guide as a whole. */
            anchor: string;
            /** @description Who wrote it; null for analysts, who see no names. */
            author?: components["schemas"]["CommentAuthor"] | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When its words were last changed; null when they never were.
             */
            edited_at?: string | null;
            /** @description The guide that it is about. */
            guide_id: components["schemas"]["GuideId"];
            /** @description Its id. */
            id: components["schemas"]["GuideCommentId"];
            /** @description The comment that it answers; null for one that begins a thread. */
            reply_to?: components["schemas"]["GuideCommentId"] | null;
            /**
             * Format: date-time
             * @description When its thread was settled; null while it is open.
             */
            resolved_at?: string | null;
            /** @description Who settled it; null while it is open, and for analysts. */
            resolved_by?: string | null;
            /** @description What it says. */
            text: string;
        };
        /**
         * Format: uuid
         * @description A comment on a guide.
         */
        GuideCommentId: string;
        /** @description Something that the process assesses, defined so that two people mean the same by it. */
        GuideCompetency: {
            /**
             * @description What it means here.
             * @default
             */
            description?: string;
            /** @description The name that questions refer to. */
            name: string;
        };
        /** @description A file that a submission brings along, which says how to run it and where its parts are. */
        GuideContract: {
            /** @description The template that the candidate fills in, `takehome.toml`: TOML with comments. */
            template: string;
            /** @description What it is for, as the candidate reads it, in Markdown. */
            text: string;
        };
        /** @description Competencies × stages. */
        GuideCoverage: {
            /** @description One row for each competency of the profile, in order. */
            rows: components["schemas"]["CoveredCompetency"][];
            /** @description The keys of the stages, in order. */
            stages: string[];
        };
        /** @description The meeting in which the panel decides. */
        GuideDebrief: {
            /**
             * @description How to run it, in Markdown.
             * @default
             */
            directions?: string;
            /**
             * @description Its agenda.
             * @default []
             */
            questions?: components["schemas"]["GuidedQuestion"][];
        };
        /** @description What is different between two documents of a guide. */
        GuideDiff: {
            /** @description The differences, part by part, with JSON pointers into both documents. */
            changes: components["schemas"]["GuideChange"][];
            /**
             * Format: int64
             * @description The number of the version before; null for the draft.
             */
            from_number?: number | null;
            /**
             * Format: int64
             * @description The number of the version after; null for the draft.
             */
            to_number?: number | null;
        };
        /** @description Something that the candidate builds. */
        GuideExercise: {
            /** @description The task as the candidate reads it, in Markdown. */
            brief: string;
            /**
             * @description What reviewers look at.
             * @default []
             */
            criteria?: string[];
            /**
             * @description What the work must do.
             * @default []
             */
            requirements?: string[];
            /**
             * @description What the exercise is called.
             * @default
             */
            title?: string;
        };
        /** @description A question about the process with its answer. */
        GuideFaqEntry: {
            /** @description The answer, in Markdown. */
            answer: string;
            /** @description The question. */
            question: string;
        };
        /** @description A figure to work with. */
        GuideFigure: {
            /** @description What is counted. */
            name: string;
            /** @description How much of it, with its unit. */
            value: string;
        };
        /** @description A file that is to be imported. */
        GuideFile: {
            /**
             * Format: binary
             * @description The guide, as Markdown, plain text, HTML, DOCX or PDF.
             */
            file: string;
        };
        /** @description Something to look at in a guide. */
        GuideFinding: {
            /** @description Whether the document's `lint` can silence it. */
            can_be_silenced: boolean;
            /** @description Of an unlawful question, what it asks about: `age`, `family` and so on. Null for other rules. */
            category?: string | null;
            /** @description More that helps: the laws, a better way to ask. */
            help: string[];
            /** @description What it is and what to do, in plain words. */
            message: string;
            /** @description Where, by keys, as a silence names it: `at` of an entry of the document's `lint`. Empty for the whole guide. */
            path: string;
            /** @description Where, as a JSON pointer into the document. */
            pointer: string;
            /** @description The rule; `docs/guide-lint.md` explains each. */
            rule: string;
            /** @description How bad it is. */
            severity: components["schemas"]["GuideFindingSeverity"];
        };
        /**
         * @description How bad a finding is.
         * @enum {string}
         */
        GuideFindingSeverity: "error" | "warning" | "note";
        /**
         * Format: uuid
         * @description A guide, whatever its version.
         */
        GuideId: string;
        /** @description The seniority that something is pitched at. */
        GuideLevel: "entry" | "mid" | "senior" | "lead";
        /** @description A link to a guide. The link itself is shown once, when it is made. */
        GuideLink: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When it was ended; null where nobody ended it.
             */
            ended_at?: string | null;
            /** @description Who ended it. */
            ended_by?: string | null;
            /**
             * Format: date-time
             * @description Until when it works, unless somebody ends it.
             */
            expires_at: string;
            /** @description Its id. */
            id: components["schemas"]["GuideLinkId"];
            /** @description Whom or what it is for; null where nobody said. */
            label?: string | null;
            /**
             * Format: date-time
             * @description When somebody last read the guide by it, to ten minutes; null while nobody has.
             */
            last_used_at?: string | null;
            /** @description Whether it works. */
            state: components["schemas"]["GuideLinkState"];
            /**
             * Format: int64
             * @description The number of the published version that it shows; null where it shows the draft as it is then.
             */
            version_number?: number | null;
        };
        /**
         * Format: uuid
         * @description A link by which a guide may be read.
         */
        GuideLinkId: string;
        /**
         * @description What became of a link.
         * @enum {string}
         */
        GuideLinkState: "active" | "expired" | "ended";
        /** @description What the line numbers of a report count. */
        GuideNumbering: "lines" | "paragraphs";
        /** @description The guide that an application is judged against. */
        GuideOfApplication: {
            /** @description The version. */
            id: components["schemas"]["GuideId"];
            /** @description The newest version, if that is a later one. It applies to this application only when somebody moves it over. */
            newer?: components["schemas"]["NewerVersion"] | null;
            /**
             * Format: int64
             * @description The number of the version.
             */
            number: number;
        };
        /** @description A result that the person is hired to achieve. */
        GuideOutcome: {
            /** @description The result, as a sentence. */
            text: string;
        };
        /** @description A part of a scenario's prompt, given when its time has come. */
        GuidePart: {
            /** @description Identifies the part in its scenario. */
            key: string;
            /**
             * Format: uint32
             * @description How long it takes, in minutes.
             */
            minutes?: number | null;
            /** @description What the candidate is told, in Markdown. */
            text: string;
            /** @description What it is called. */
            title: string;
        };
        /** @description Counts of what an import found. */
        GuidePlaced: {
            /**
             * Format: uint
             * @description Areas to cover.
             */
            areas_to_cover: number;
            /**
             * Format: uint
             * @description Attributes that stages rate.
             */
            attributes: number;
            /**
             * Format: uint
             * @description Competencies of the profile.
             */
            competencies: number;
            /**
             * Format: uint
             * @description Questions of the debrief.
             */
            debrief_questions: number;
            /**
             * Format: uint
             * @description Exercises.
             */
            exercises: number;
            /**
             * Format: uint
             * @description Frequently asked questions.
             */
            faq: number;
            /**
             * Format: uint
             * @description Follow-ups.
             */
            follow_ups: number;
            /**
             * Format: uint
             * @description Desired outcomes of the profile.
             */
            outcomes: number;
            /**
             * Format: uint
             * @description Questions of all stages.
             */
            questions: number;
            /**
             * Format: uint
             * @description Red flags.
             */
            red_flags: number;
            /**
             * Format: uint
             * @description Attributes that reference calls rate.
             */
            reference_attributes: number;
            /**
             * Format: uint
             * @description Questions of the reference calls.
             */
            reference_questions: number;
            /**
             * Format: uint
             * @description Stages.
             */
            stages: number;
            /**
             * Format: uint
             * @description Traits of the profile.
             */
            traits: number;
            /**
             * Format: uint
             * @description Variables.
             */
            variables: number;
            /**
             * Format: uint
             * @description Lines on what good looks like.
             */
            what_good_looks_like: number;
        };
        /** @description A step of the practice path. */
        GuidePracticeStep: {
            /**
             * Format: uint32
             * @description How many hours it takes.
             */
            hours: number;
            /** @description Identifies it in its guide. */
            key: string;
            /** @description Whether it stands for all others, for those who have a weekend only. */
            short: boolean;
            /** @description What to do. */
            tasks: components["schemas"]["GuidePracticeTask"][];
            /** @description What it is for, in Markdown. */
            text: string;
            /** @description What it is called. */
            title: string;
        };
        /** @description Something to practise. */
        GuidePracticeTask: {
            /** @description How one sees whether it went well. */
            check: string;
            /** @description When to stop. */
            stop: string;
            /** @description What to do. */
            text: string;
        };
        /** @description A question that goes deeper into a scenario. */
        GuideProbe: {
            /** @description The question with what to listen for. */
            question: components["schemas"]["GuideQuestion"];
            /** @description What it is about. */
            topic: components["schemas"]["GuideTopic"];
        };
        /** @description Something that is wrong with a guide. */
        GuideProblem: {
            /** @description What is wrong, in words. */
            message: string;
            /** @description Where, as a JSON pointer. */
            pointer: string;
            /** @description Whether it stands in the way of publishing. */
            severity: components["schemas"]["GuideProblemSeverity"];
        };
        /**
         * @description How bad it is.
         * @enum {string}
         */
        GuideProblemSeverity: "error" | "warning";
        /** @description The candidate profile: what the role needs and what the person is to achieve. */
        GuideProfile: {
            /**
             * @description What is assessed. Questions name the competencies that they show.
             * @default []
             */
            competencies?: components["schemas"]["GuideCompetency"][];
            /**
             * @description What the person is hired to achieve. Each outcome is rated as an attribute of its own.
             * @default []
             */
            outcomes?: components["schemas"]["GuideOutcome"][];
            /**
             * @description What the role is about, in Markdown.
             * @default
             */
            summary?: string;
            /**
             * @description What the person is like to work with: one paragraph or one trait an entry.
             * @default []
             */
            traits?: string[];
        };
        /** @description A question that every candidate is asked in the same words. */
        GuideQuestion: {
            /**
             * @description What an answer should touch before the interviewer moves on.
             * @default []
             */
            areas_to_cover?: string[];
            /**
             * @description The names of the competencies that an answer shows.
             * @default []
             */
            competencies?: string[];
            /**
             * @description What to ask if there is time or an area stays open.
             * @default []
             */
            follow_ups?: string[];
            /** @description Identifies the question across versions of the guide; unique in its stage. */
            key: string;
            /**
             * Format: uint32
             * @description How long it takes, in minutes.
             */
            minutes?: number | null;
            /**
             * @description What should worry the interviewer.
             * @default []
             */
            red_flags?: string[];
            /** @description The words to ask. */
            text: string;
            /**
             * @description What a good answer shows.
             * @default []
             */
            what_good_looks_like?: string[];
        };
        /** @description Questions that a candidate may ask, about one thing. */
        GuideQuestionTopic: {
            /** @description Identifies it in its guide. */
            key: string;
            /** @description The questions. */
            questions: components["schemas"]["GuideWeighed"][];
            /** @description What they are about. */
            title: string;
        };
        /** @description The calls with people who have worked with the candidate. */
        GuideReferenceCalls: {
            /**
             * @description What is rated afterwards, on the same scale as in the stages.
             * @default []
             */
            attributes?: components["schemas"]["GuideAttribute"][];
            /**
             * @description How to run them, in Markdown.
             * @default
             */
            directions?: string;
            /**
             * @description What every referee is asked.
             * @default []
             */
            questions?: components["schemas"]["GuidedQuestion"][];
        };
        /** @description What an interviewer fills in after a stage. */
        GuideScorecard: {
            /** @description What is rated, each on its own. */
            attributes: components["schemas"]["GuideAttribute"][];
            /**
             * @description The labels of the overall recommendation from 1 to 4; empty when none is asked for.
             * @default []
             */
            recommendation?: string[];
        };
        /** @description Some lines of the document. */
        GuideSpan: {
            /**
             * Format: uint
             * @description The last line.
             */
            line_end: number;
            /**
             * Format: uint
             * @description The first line, counted from 1.
             */
            line_start: number;
            /** @description Their text. */
            text: string;
        };
        /** @description One step of the process that ends in scorecards. */
        GuideStage: {
            /**
             * @description How the time is spent.
             * @default []
             */
            agenda?: components["schemas"]["GuideAgendaItem"][];
            /**
             * @description What to tell the candidate, in Markdown.
             * @default
             */
            candidate_script?: string;
            /** @description What the candidate builds, for a take-home or a practical stage. */
            exercise?: components["schemas"]["GuideExercise"] | null;
            /**
             * @description How to run it, in Markdown.
             * @default
             */
            interviewer_directions?: string;
            /** @description Identifies the stage across versions of the guide; unique in it. */
            key: string;
            /**
             * @description What kind of stage it is.
             * @default custom
             */
            kind?: components["schemas"]["GuideStageKind"];
            /**
             * Format: uint32
             * @description How long it takes, in minutes. For a take-home, the effort that is asked for.
             */
            minutes?: number | null;
            /**
             * @description What every candidate is asked, in order.
             * @default []
             */
            questions?: components["schemas"]["GuideQuestion"][];
            /** @description What the interviewer rates afterwards, alone. */
            scorecard?: components["schemas"]["GuideScorecard"] | null;
            /** @description What people call it. */
            title: string;
        };
        /** @description What kind of conversation or exercise a stage is. */
        GuideStageKind: "screening" | "take_home" | "technical" | "system_design" | "culture" | "custom";
        /** @description How structured the interviews of a guide are: the fifteen components of Campion, Palmer & Campion (1997). */
        GuideStructure: {
            /** @description The components, in the order of the article. */
            components: components["schemas"]["StructureComponent"][];
            /**
             * Format: int32
             * @description The most that it could be: two for each component that was judged.
             */
            of: number;
            /**
             * Format: int32
             * @description The sum of the levels.
             */
            points: number;
        };
        /** @description A guide in a list. */
        GuideSummary: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The draft differs from the latest published version. */
            draft_changed: boolean;
            /** @description Its id. */
            id: components["schemas"]["GuideId"];
            /** @description The latest published version; null before the first. */
            latest_version?: components["schemas"]["VersionSummary"] | null;
            /** @description How many questions it has in all stages. */
            questions: number;
            /** @description How many stages it has. */
            stages: number;
            /** @description The title of the draft. */
            title: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /** @description Who changed the draft last; null for analysts, who see no names, and where nobody knows. */
            updated_by?: string | null;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description A text under a title. */
        GuideTitledText: {
            /** @description The text, in Markdown. */
            text: string;
            /** @description The title. */
            title: string;
        };
        /** @description What a probing question of a scenario is about. */
        GuideTopic: "load" | "failure" | "consistency" | "monitoring" | "security" | "caching" | "schema_change" | "other";
        /** @description A blank that a job fills in, such as the company's name. */
        GuideVariable: {
            /** @description The value that stands until a job gives its own. */
            default?: string | null;
            /**
             * @description What a person sees when asked to fill it in.
             * @default
             */
            label?: string;
            /** @description The name in the text, `snake_case`: `{{company}}`. */
            name: string;
        };
        /**
         * Format: uuid
         * @description A published version of a guide.
         */
        GuideVersionId: string;
        /** @description A guide with its draft and its versions. */
        GuideView: {
            /** @description Which roles of the organization read and edit it. */
            access: components["schemas"]["GuideAccess"];
            /** @description What you may do with it. */
            can: components["schemas"]["GuideCan"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The draft. Its schema is published as `docs/guide.schema.json`. */
            document: components["schemas"]["Guide"];
            /** @description The draft differs from the latest published version. */
            draft_changed: boolean;
            /** @description Its id. */
            id: components["schemas"]["GuideId"];
            /** @description What is wrong with the draft. Errors stand in the way of publishing, warnings do not. */
            problems: components["schemas"]["GuideProblem"][];
            /** @description The title of the draft. */
            title: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /** @description Who changed the draft last; null for analysts, who see no names, and where nobody knows. */
            updated_by?: string | null;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
            /** @description The published versions, newest first. */
            versions: components["schemas"]["VersionSummary"][];
        };
        /** @description Something to check. */
        GuideWarning: {
            /**
             * Format: uint
             * @description The line that it is about, counted from 1.
             */
            line: number;
            /** @description What to look at, in words. */
            message: string;
        };
        /** @description A question with a line on what a good answer to it shows or tells. */
        GuideWeighed: {
            /** @description What a good answer shows. */
            answer: string;
            /** @description The words to ask. */
            question: string;
        };
        /**
         * @description A part of a text that was reworded. The parts that are not added, one after another, are the text before; those that
         *     are not removed are the text after.
         */
        GuideWordSpan: {
            /** @description Whether it stayed. */
            kind: components["schemas"]["GuideWordSpanKind"];
            /** @description The words, with the spaces between them. */
            text: string;
        };
        /** @description What became of a part of a text. */
        GuideWordSpanKind: "same" | "removed" | "added";
        /** @description A question with a hint for the person who asks it. */
        GuidedQuestion: {
            /**
             * @description Why it is asked and what to listen for.
             * @default
             */
            guidance?: string;
            /** @description Identifies the question across versions of the guide; unique in its list. */
            key: string;
            /** @description The words to ask. */
            text: string;
        };
        /** @description Tests that candidates do not see. */
        HiddenTests: {
            /** @description How many passed. */
            passed: number;
            /** @description Of how many that were run. */
            run: number;
        };
        /** @description Text that is in a file and would not be seen. */
        HiddenText: {
            /** @description The page, counted from 1. */
            page: number;
            /** @description Why it would not be seen: `color`, `tiny`, `not_drawn`, `off_page`, `covered`. */
            reason: string;
            /** @description The words. */
            text: string;
        };
        /** @description What needs me now. */
        Home: {
            /** @description What was handed in and nobody has opened, the oldest first; for those who run the job and interviewers of its stage. */
            assessments: components["schemas"]["AssessmentToLookAt"][];
            /** @description How many things need you. */
            counts: components["schemas"]["HomeCounts"];
            /** @description Debriefs under way that concern me. */
            debriefs: components["schemas"]["DebriefSummary"][];
            /** @description My interviews under way or to come, the next first. */
            kits: components["schemas"]["InterviewView"][];
            /**
             * @description Applications whose debrief is to be called, and those that were decided and are still active; for those who run a
             *     job.
             */
            next_steps: components["schemas"]["ApplicationToDo"][];
            /** @description What candidates ask for on their pages and nobody has answered, the oldest first; for those who run a job. */
            requests: components["schemas"]["OpenRequest"][];
            /** @description Scorecards that I owe: for interviews that are over, and those that I have begun without a meeting. */
            scorecards_due: components["schemas"]["OwedScorecard"][];
            /** @description Take-homes that were handed in and nobody has opened, on the jobs that you run and in the stages that you review. */
            take_homes: components["schemas"]["TakeHomeToLookAt"][];
            /**
             * @description Candidates to whom nothing has happened for five days, or whose answer is overdue, the longest first; for those
             *     who run a job.
             */
            waiting: components["schemas"]["ApplicationView"][];
        };
        /** @description How many things need me. */
        HomeCounts: {
            /** @description What was handed in and nobody has opened. */
            assessments: number;
            /** @description Debriefs under way. */
            debriefs: number;
            /** @description Interviews to come. */
            kits: number;
            /** @description Applications that wait for a debrief, or for what was decided in one. */
            next_steps: number;
            /** @description What candidates ask for. */
            requests: number;
            /** @description Scorecards that you owe. */
            scorecards_due: number;
            /** @description Take-homes that were handed in and nobody has opened. */
            take_homes: number;
            /** @description All of them. */
            total: number;
            /** @description Candidates who wait. */
            waiting: number;
        };
        /** @description What was found, what was not placed, and what to look at. */
        ImportReport: {
            /**
             * @description Lines that were read as headings and labels. They say where the text around them belongs, and are not text of
             *     the guide themselves.
             */
            labels: components["schemas"]["GuideSpan"][];
            /**
             * @description What the line numbers count.
             * @default lines
             */
            numbering?: components["schemas"]["GuideNumbering"];
            /**
             * @description The line on which each page begins, from the first page on; empty for documents without pages.
             * @default []
             */
            pages?: number[];
            /** @description How much of each part was found. */
            placed: components["schemas"]["GuidePlaced"];
            /** @description Text without a place, which the guide keeps as [`Guide::unplaced`]. */
            unplaced: components["schemas"]["GuideSpan"][];
            /** @description What a person should check. */
            warnings: components["schemas"]["GuideWarning"][];
        };
        /** @description What an import answers with. */
        Imported: {
            /** @description The guide that was made. */
            guide_id: components["schemas"]["GuideId"];
            /** @description What was placed where, and what could not be placed, with its line numbers. */
            report: components["schemas"]["ImportReport"];
        };
        /**
         * Format: uuid
         * @description An interview.
         */
        InterviewId: string;
        /**
         * @description Where an interview stands. It follows from the clock and the scorecards; nobody sets it but by cancelling.
         * @enum {string}
         */
        InterviewStatus: "scheduled" | "awaiting_feedback" | "complete" | "cancelled";
        /** @description An interview. */
        InterviewView: {
            /** @description With whose application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description The candidate. */
            candidate: components["schemas"]["CandidateName"];
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at: string;
            /** @description Its id. */
            id: components["schemas"]["InterviewId"];
            /** @description Who takes part. */
            interviewers: components["schemas"]["InterviewerView"][];
            /** @description The job. */
            job: components["schemas"]["JobTitle"];
            /** @description Where, or by which link. */
            location?: string | null;
            /** @description For which stage. */
            stage: components["schemas"]["StageOfInterview"];
            /**
             * Format: date-time
             * @description When it begins.
             */
            starts_at: string;
            /** @description Follows from the clock and the scorecards. */
            status: components["schemas"]["InterviewStatus"];
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
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
            /** @description Their name. */
            name: string;
            /** @description What they do in it. */
            role: components["schemas"]["InterviewerRole"];
            /** @description Whether they have begun or submitted their scorecard; never what it says. */
            scorecard_status: components["schemas"]["ScorecardState"];
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description An invitation, as whoever has its link sees it. */
        Invitation: {
            /** @description The e-mail address that they will sign in with. */
            email: string;
            /** @description Who is invited. */
            name: string;
            /** @description Into which organization. */
            organization_name: string;
        };
        /** @description Somebody who is to be invited. */
        Invite: {
            /**
             * Format: email
             * @description Their e-mail address; one person in an installation has it.
             */
            email: string;
            /** @description Their name. */
            name: string;
            /** @description Their role in the organization. Further ones can be given later. */
            role: components["schemas"]["Role"];
        };
        /** @description Somebody who was invited, with the link to give them. */
        Invited: components["schemas"]["UserView"] & {
            /**
             * Format: date-time
             * @description When the link stops working: seven days from now.
             */
            invitation_expires_at: string;
            /** @description The link, shown this once. Whoever has it can choose the password. */
            invitation_url: string;
        };
        /**
         * Format: uuid
         * @description A job.
         */
        JobId: string;
        /** @description A job by title and requisition. */
        JobName: {
            /** @description Which. */
            id: components["schemas"]["JobId"];
            /** @description The number in the company's HR system. */
            requisition_id?: string | null;
            /** @description What is hired for. */
            title: string;
        };
        /**
         * @description Whether people are still wanted.
         * @enum {string}
         */
        JobStatus: "open" | "closed";
        /** @description A job by title. */
        JobTitle: {
            /** @description Which. */
            id: components["schemas"]["JobId"];
            /** @description What is hired for. */
            title: string;
        };
        /** @description A job. */
        JobView: {
            /**
             * Format: int64
             * @description Within how many days a candidate is told what comes next.
             */
            answer_within_days: number;
            /** @description How many applications stand where. */
            counts: components["schemas"]["Counts"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Who decides; null where the hiring manager does. */
            decider_id?: components["schemas"]["UserId"] | null;
            /** @description That version by title and number. */
            guide: components["schemas"]["PinnedGuide"];
            /** @description The guide version that new applications are judged against. */
            guide_version_id: components["schemas"]["GuideVersionId"];
            /** @description Empty for analysts, who see no names. */
            hiring_team: components["schemas"]["MemberView"][];
            /** @description Its id. */
            id: components["schemas"]["JobId"];
            /** @description Where it is. */
            location?: string | null;
            /**
             * Format: int64
             * @description How many people are wanted.
             */
            openings: number;
            /** @description The number in the company's HR system. */
            requisition_id?: string | null;
            /** @description Null for those who may not see what the job pays. */
            salary_range?: components["schemas"]["SalaryRange"] | null;
            /** @description When those who owe no scorecard may read what others wrote. */
            scorecards_visible: components["schemas"]["ScorecardsVisible"];
            /** @description Whether people are still wanted. */
            status: components["schemas"]["JobStatus"];
            /** @description What is hired for. */
            title: string;
            /** @description Variables of the guide that have no value; where they stand in a text, the blank shows. */
            unfilled_variables: string[];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /** @description The values of the guide's variables. */
            variables: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description Nothing is asked for. */
        JudgeAgain: Record<string, never>;
        /** @description A kit. */
        Kit: {
            /** @description The application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description The candidate, without contacts. */
            candidate: components["schemas"]["CandidateName"];
            /** @description The guide version that the candidate is judged against. */
            guide: components["schemas"]["KitGuide"];
            /** @description The meeting; null for a stage without one, such as the review of a take-home. */
            interview?: components["schemas"]["InterviewView"] | null;
            /** @description The job. */
            job: components["schemas"]["JobName"];
            /** @description Who else interviews for this application. */
            panel: components["schemas"]["KitPerson"][];
            /** @description Topics that interviewers of other stages ask to follow up. They hold no ratings. */
            probe_next: components["schemas"]["ProbeNext"][];
            /** @description The stage with all that the guide says about it. */
            stage: components["schemas"]["KitStage"];
        };
        /** @description A part of the stage with its time. */
        KitAgendaItem: {
            /**
             * Format: int32
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /** @description What happens. */
            title: string;
        };
        /** @description Something that is rated. */
        KitAttribute: {
            /** @description What each level looks like, from 0 (not enough information) to 4. */
            anchors: string[];
            /** @description The attribute's key, the same across versions of the guide. */
            id: string;
            /** @description A competency, or a desired outcome. */
            kind: components["schemas"]["AttributeKind"];
            /** @description What is rated. */
            name: string;
        };
        /** @description What the candidate was asked to build. */
        KitExercise: {
            /** @description Markdown. */
            brief: string;
            /** @description What reviewers look at. */
            criteria: string[];
            /** @description What the work must do. */
            requirements: string[];
            /** @description What the exercise is called. */
            title: string;
        };
        /** @description The guide version that the candidate is judged against. */
        KitGuide: {
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            number: number;
            /** @description Its title. */
            title: string;
        };
        /** @description Somebody who interviews for the application. */
        KitPerson: {
            /** @description Their name. */
            name: string;
            /** @description What they do in the interview. */
            role: components["schemas"]["InterviewerRole"];
            /** @description In which stage. */
            stage_id: components["schemas"]["StageId"];
            /** @description The same in every version of the guide. */
            stage_key: string;
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description A question of the kit. */
        KitQuestion: {
            /** @description What an answer should touch before the interviewer moves on. */
            areas_to_cover: string[];
            /** @description The competencies that an answer shows, by name. */
            competencies: string[];
            /** @description What to ask if there is time or an area stays open. */
            follow_ups: string[];
            /** @description The question's key, the same across versions of the guide. */
            id: string;
            /**
             * Format: int32
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /** @description What should worry the interviewer. */
            red_flags: string[];
            /** @description The words to ask. */
            text: string;
            /** @description What a good answer shows. */
            what_good_looks_like: string[];
        };
        /** @description The stage with all that the guide says about it. */
        KitStage: {
            /** @description How the time is spent. */
            agenda: components["schemas"]["KitAgendaItem"][];
            /** @description What is rated afterwards. */
            attributes: components["schemas"]["KitAttribute"][];
            /** @description Markdown. */
            candidate_script: string;
            /** @description What the candidate builds; null where there is nothing to build. */
            exercise?: components["schemas"]["KitExercise"] | null;
            /** @description Its id. */
            id: components["schemas"]["StageId"];
            /** @description Markdown. */
            interviewer_directions: string;
            /** @description The same across versions of the guide. */
            key: string;
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /**
             * Format: int32
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /** @description What every candidate is asked, in order. */
            questions: components["schemas"]["KitQuestion"][];
            /** @description The labels of the recommendation, from 1 to 4. */
            recommendation: string[];
            /** @description What people call it. */
            title: string;
        };
        /** @description What candidates are told. */
        LibraryCandidateGuide: {
            /** @description What they are told. */
            guide: components["schemas"]["CandidateGuide"];
            /** @description Its id. */
            id: string;
        };
        /** @description What candidates are told, in a list. */
        LibraryCandidateGuideSummary: {
            /** @description Its id. */
            id: string;
            /** @description The language that it is written in, as a BCP 47 tag. */
            language: string;
            /** @description How many questions worth asking it has. */
            questions: number;
            /** @description How many kinds of stages it is about. */
            stages: number;
            /** @description What it is called. */
            title: string;
        };
        /** @description A number of questions. */
        LibraryCell: {
            /** @description What sort they are. */
            kind: components["schemas"]["LibraryKind"];
            /** @description The level that they are pitched at. */
            level: components["schemas"]["LibraryLevel"];
            /** @description How many. */
            questions: number;
        };
        /** @description How many questions there are of a competency. */
        LibraryCoverage: {
            /** @description Of each level and kind of which there are any. */
            cells: components["schemas"]["LibraryCell"][];
            /** @description The competency, as `GET /question-library` takes it. */
            competency: string;
            /** @description All of them. */
            questions: number;
        };
        /** @description Something to program in an interview. For interviewers: it holds solutions and the tests that candidates do not see. */
        LibraryExercise: {
            /** @description Its id. */
            id: string;
            /** @description Solutions that pass every test. */
            solution: components["schemas"]["ExerciseCode"][];
            /** @description What candidates start from. */
            starter: components["schemas"]["ExerciseCode"][];
            /** @description The tests. */
            tests: components["schemas"]["ExerciseTest"][];
            /** @description What people read. */
            text: components["schemas"]["CodingExercise"];
            /**
             * Format: int32
             * @description How long a test may take, in seconds.
             */
            time_limit_seconds: number;
        };
        /** @description A shipped guide. */
        LibraryGuide: {
            /** @description Names it for `library_id`. */
            id: string;
            /** @description The seniority that it is written for; null where it does not say. */
            level?: string | null;
            /**
             * Format: int32
             * @description How long all stages take together.
             */
            minutes: number;
            /** @description How many questions it has in all stages. */
            questions: number;
            /** @description How many stages it has. */
            stages: number;
            /** @description Its title. */
            title: string;
        };
        /** @description A scenario, an exercise or a take-home of the library in a list. */
        LibraryItem: {
            /** @description The names of the competencies that it shows. */
            competencies: string[];
            /** @description Its id. */
            id: string;
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["LibraryLevel"];
            /**
             * Format: int32
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /** @description What it is called. */
            title: string;
        };
        /**
         * @description What sort of question it is.
         * @enum {string}
         */
        LibraryKind: "screening" | "technical" | "behavioural" | "situational" | "candidate";
        /**
         * @description The seniority that something of the library is pitched at.
         * @enum {string}
         */
        LibraryLevel: "entry" | "mid" | "senior" | "lead";
        /** @description A question of the library with all that stands beside it. */
        LibraryQuestion: {
            /** @description Its file and its key. */
            id: string;
            /** @description What sort of question it is. */
            kind: components["schemas"]["LibraryKind"];
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["LibraryLevel"];
            /** @description The question as it stands in a guide. */
            question: components["schemas"]["GuideQuestion"];
        };
        /** @description A question of the library in a list. */
        LibraryQuestionSummary: {
            /** @description The names of the competencies that an answer shows. */
            competencies: string[];
            /** @description Its file and its key, which `GET /question-library/{bank}/{key}` takes. */
            id: string;
            /** @description What sort of question it is. */
            kind: components["schemas"]["LibraryKind"];
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["LibraryLevel"];
            /**
             * Format: int32
             * @description How long it takes with its follow-ups, in minutes; null where it is not said.
             */
            minutes?: number | null;
            /** @description The words to ask. */
            text: string;
        };
        /** @description A system to design in an interview. */
        LibraryScenario: {
            /** @description Its id. */
            id: string;
            /** @description The scenario. */
            scenario: components["schemas"]["Scenario"];
        };
        /** @description Something to build at home. Brief, contract and criteria are for the candidate, everything else for the hiring team. */
        LibraryTakeHome: {
            /** @description Its id. */
            id: string;
            /** @description The take-home. */
            take_home: components["schemas"]["TakeHome"];
        };
        /** @description A finding that a rating links, in words. */
        LinkedFinding: {
            /** @description The check's id. */
            check: string;
            /** @description The exercise. */
            exercise: string;
            /** @description How it ended; null after an erasure. */
            outcome?: components["schemas"]["GradeOutcome"] | null;
            /** @description As the evidence names it. */
            ref: string;
            /** @description What was seen; null after an erasure. */
            summary?: string | null;
            /** @description What it asks; null after an erasure. */
            title?: string | null;
        };
        /** @description A test that a rating links, in words. */
        LinkedTest: {
            /** @description The exercise. */
            exercise: string;
            /** @description As the evidence names it. */
            ref: string;
            /** @description The test. */
            test: string;
            /** @description What it said; null where it was not run. */
            verdict?: components["schemas"]["CodeVerdict"] | null;
        };
        /** @description What is asked in a first call and is never part of a rating. */
        Logistics: {
            /** @description Where they would work. */
            location?: string | null;
            /** @description How soon they could start. */
            notice_period?: string | null;
            /** @description How far they are elsewhere. */
            other_processes?: string | null;
            /** @description What they expect to earn. */
            salary_expectation?: string | null;
            /** @description Where they may work. */
            work_authorization?: string | null;
        };
        /** @description Who is signed in. */
        Me: {
            /** @description The e-mail address that you sign in with. */
            email: string;
            /** @description Your id. */
            id: components["schemas"]["UserId"];
            /** @description The fingerprint of the key that signs the record. */
            installation_fingerprint: string;
            /** @description Your name. */
            name: string;
            /** @description The organization that you belong to. Everything you see is its. */
            organization: components["schemas"]["OrganizationView"];
            /** @description Your roles in the organization. */
            roles: components["schemas"]["Role"][];
            /** @description The version of Touchstone. */
            version: string;
        };
        /** @description Somebody on a hiring team. */
        MemberView: {
            /** @description Their name. */
            name: string;
            /** @description As what. It wins over the role in the organization. */
            role: components["schemas"]["Role"];
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Where to, and why. */
        Move: {
            /** @description Why, in words. */
            reason: string;
            /** @description A stage of the guide version that the application is judged against. */
            stage_id: components["schemas"]["StageId"];
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
        /** @description An answer that is to be given. */
        NewAnswer: {
            /** @description Whether what was asked for was done. */
            outcome: components["schemas"]["CandidateRequestOutcome"];
            /** @description What the candidate reads. */
            text: string;
        };
        /** @description An application that is to be. */
        NewApplication: {
            /** @description Who applies. */
            candidate_id: components["schemas"]["CandidateId"];
            /** @description For what. */
            job_id: components["schemas"]["JobId"];
            /** @description Answers that are never part of a rating. */
            logistics?: components["schemas"]["Logistics"] | null;
            /** @description Where the candidate came from. */
            source?: string | null;
        };
        /** @description An exercise that is to be given. */
        NewAssessment: {
            /** @description The exercise; its present version is given. */
            exercise_id: components["schemas"]["CodingExerciseId"];
            /**
             * Format: int64
             * @description How long it takes, in minutes; as the exercise says where it is left out. In an interview it is a plan and no limit.
             */
            minutes?: number;
            /** @description How it is done. */
            mode: components["schemas"]["AssessmentMode"];
            /**
             * Format: date-time
             * @description Until when it can be begun. Where it is left out, a week from now; in an interview, at any time.
             */
            opens_until?: string | null;
            /** @description The stage that it belongs to, of the guide version that the application is judged against. */
            stage_id: components["schemas"]["StageId"];
        };
        /** @description A candidate who is to be added. */
        NewCandidate: {
            /**
             * Format: email
             * @description Their e-mail address.
             */
            email?: string | null;
            /** @description Where more of them can be seen. */
            links?: string[];
            /** @description Their name. */
            name: string;
            /** @description Their telephone number. */
            phone?: string | null;
        };
        /** @description Something that a candidate asks for. */
        NewCandidateRequest: {
            /** @description What. */
            kind: components["schemas"]["CandidateRequestKind"];
            /** @description In your words. A look by a human, and a correction, need some. */
            message?: string;
        };
        /** @description A coding exercise that is to be made: begun from one of the library, written anew, or both. */
        NewCodingExercise: components["schemas"]["ChangeCodingExercise"] & {
            /** @description The id of the exercise of the library to begin from. What else is sent stands in place of what it says. */
            from_library?: string;
        };
        /** @description A debrief that is to be. */
        NewDebrief: {
            /** @description Of which application. Unfinished stages do not stand in the way. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description Who leads it, and speaks last. */
            facilitator_id: components["schemas"]["UserId"];
            /**
             * Format: date-time
             * @description When it is to begin.
             */
            starts_at?: string | null;
        };
        /** @description A decision that is to be put on the record. */
        NewDecision: {
            /**
             * @description Whether the panel agrees. If not, the hiring manager decides. It agrees to hire or not to hire only where every
             *     recommendation, as it stands after the discussion, points that way.
             */
            consensus: boolean;
            /** @description Who does what next. */
            next_steps?: components["schemas"]["NextStep"][];
            /** @description Questions for the reference calls. */
            open_questions?: string[];
            /** @description Other roles to consider the candidate for. */
            other_roles?: string[];
            /** @description What. */
            outcome: components["schemas"]["Outcome"];
            /** @description Why, in words that the evidence bears out. */
            reason: string;
        };
        /** @description Something to say about a guide. */
        NewGuideComment: {
            /**
             * @description Where in the guide: its lists by name and their entries by key, with `/` between; empty for the guide as a whole.
             *     An answer stands where its thread does.
             */
            anchor?: string;
            /** @description The comment that this answers. Answers are not answered themselves. */
            reply_to?: components["schemas"]["GuideCommentId"] | null;
            /** @description What to say. */
            text: string;
        };
        /** @description What a link is to show, and how long. */
        NewGuideLink: {
            /**
             * Format: int64
             * @description How many days it works.
             */
            days?: number | null;
            /** @description A published version of the guide; without one, the draft as it is whenever the link is followed. */
            guide_version_id?: components["schemas"]["GuideVersionId"] | null;
            /** @description Whom or what it is for. Only those who edit the guide read it. */
            label?: string | null;
        };
        /** @description An interview that is to be. */
        NewInterview: {
            /** @description With whose application. */
            application_id: components["schemas"]["ApplicationId"];
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at: string;
            /** @description Who takes part, each once. */
            interviewers: components["schemas"]["NewInterviewer"][];
            /** @description Where, or by which link. */
            location?: string | null;
            /** @description A stage of the guide version that the application is judged against. */
            stage_id: components["schemas"]["StageId"];
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
            /** @description Anyone of the organization. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description A job that is to be opened. */
        NewJob: {
            /**
             * Format: int64
             * @description Within how many days a candidate is told what comes next, counted from applying and from every move.
             */
            answer_within_days?: number | null;
            /** @description Who decides, if not the hiring manager. */
            decider_id?: components["schemas"]["UserId"] | null;
            /** @description The published guide version that candidates are judged against. */
            guide_version_id: components["schemas"]["GuideVersionId"];
            /** @description Who takes part, each once. */
            hiring_team?: components["schemas"]["TeamMember"][];
            /** @description Where it is. */
            location?: string | null;
            /**
             * Format: int64
             * @description How many people are wanted.
             */
            openings?: number | null;
            /** @description The number in the company's HR system. */
            requisition_id?: string | null;
            /** @description What the job pays. */
            salary_range?: components["schemas"]["SalaryRange"] | null;
            /** @description When those who owe no scorecard may read the others'. */
            scorecards_visible?: components["schemas"]["ScorecardsVisible"];
            /** @description What is hired for. */
            title: string;
            /** @description The values of the guide's variables. One that is missing is a warning, not an error. */
            variables?: {
                [key: string]: string;
            };
        };
        /** @description A new link. It is shown this once. */
        NewLink: {
            /**
             * Format: date-time
             * @description Until when it works.
             */
            expires_at: string;
            /** @description Its id, to end it by. */
            id: components["schemas"]["GuideLinkId"];
            /** @description Whoever has it reads the guide. */
            url: string;
        };
        /** @description Nothing is asked for. */
        NewPortalLink: Record<string, never>;
        /** @description Who the resume is of, as a person has confirmed it: somebody new, or a candidate whom the organization knows. */
        NewScreenedApplication: {
            /** @description Somebody new. What was read in the resume is a proposal; this is what a person confirmed. */
            candidate?: components["schemas"]["NewCandidate"];
            /** @description A candidate of the organization, in place of somebody new. */
            candidate_id?: components["schemas"]["CandidateId"];
            /** @description The category from the organization's list; for those who are declined, and required for them. */
            rejection_reason_id?: components["schemas"]["ReasonId"];
            /** @description The stage that they go to; the first where it is left out. For those who go on. */
            stage_id?: components["schemas"]["StageId"];
        };
        /** @description A screening that is to be begun. */
        NewScreening: {
            /**
             * Format: date
             * @description The day that "present" means in a resume; today where it is left out.
             */
            as_of?: string;
            /** @description Whether everything of who somebody is is withheld until they were decided about. */
            blind?: boolean;
            /** @description What the resumes are held against. */
            criteria: components["schemas"]["Criterion"][];
            /** @description What people call it. */
            title: string;
        };
        /** @description An exercise that is to be given. */
        NewTakeHome: {
            /**
             * Format: date-time
             * @description The deadline. Where it is left out, as many days from now as the exercise says.
             */
            due_at?: string | null;
            /** @description The exercise; its present version is given. */
            exercise_id: components["schemas"]["TakeHomeExerciseId"];
            /** @description The stage that it belongs to, of the guide version that the application is judged against. */
            stage_id: components["schemas"]["StageId"];
        };
        /** @description A take-home exercise that is to be made: begun from one of the library, written anew, or both. */
        NewTakeHomeExercise: components["schemas"]["ChangeTakeHomeExercise"] & {
            /** @description The id of the take-home of the library to begin from. What else is sent stands in place of what it says. */
            from_library?: string;
        };
        /** @description A token that is to be. */
        NewToken: {
            /**
             * Format: date-time
             * @description When it ends; a year from now unless you say.
             */
            expires_at?: string | null;
            /** @description What to call it: what uses it, say. */
            name: string;
            /** @description What it may be used for: `candidates:read`, `jobs:write` … or `*` for all that you may. */
            scopes: components["schemas"]["TokenScope"][];
        };
        /** @description A new token with its secret. */
        NewTokenView: components["schemas"]["TokenView"] & {
            /** @description The secret, shown this once. Send it as `Authorization: Bearer …`. */
            token: string;
        };
        /** @description A later version of a guide. */
        NewerVersion: {
            /** @description Which. */
            id: components["schemas"]["GuideVersionId"];
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
        };
        /** @description The next interview. */
        NextInterview: {
            /**
             * Format: date-time
             * @description When it starts.
             */
            starts_at: string;
        };
        /** @description Something that is to be done, and by whom. */
        NextStep: {
            /** @description By whom. */
            owner_id?: components["schemas"]["UserId"] | null;
            /** @description What. */
            text: string;
        };
        /** @description Who does what next. */
        NextStepView: {
            /** @description By whom; null where nobody is named. */
            owner?: components["schemas"]["PersonName"] | null;
            /** @description What is to be done. */
            text: string;
        };
        /** @description What is said at the end. */
        Note: {
            /** @description What should be remembered of it; it goes on the record. */
            note?: string | null;
        };
        /** @description Nothing is asked for. */
        Nothing: Record<string, never>;
        /** @description What a candidate waits for. */
        OpenRequest: {
            /** @description The application that it is about. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description Who asks. */
            candidate: components["schemas"]["CandidateName"];
            /**
             * Format: date-time
             * @description When they asked.
             */
            created_at: string;
            /** @description Its id. */
            id: components["schemas"]["RequestId"];
            /** @description For which job they applied. */
            job: components["schemas"]["JobTitle"];
            /** @description What they ask for. */
            kind: components["schemas"]["CandidateRequestKind"];
            /** @description In the candidate's words. */
            message: string;
        };
        /**
         * Format: uuid
         * @description An organization.
         */
        OrganizationId: string;
        /** @description An organization in a packet. */
        OrganizationName: {
            /** @description Which. */
            id: components["schemas"]["OrganizationId"];
            /** @description What it is called. */
            name: string;
        };
        /** @description An organization. */
        OrganizationView: {
            /** @description Its id. */
            id: components["schemas"]["OrganizationId"];
            /** @description What it is called. */
            name: string;
        };
        /**
         * @description What is decided.
         * @enum {string}
         */
        Outcome: "hire" | "no_hire" | "hold";
        /** @description A scorecard that I owe. */
        OwedScorecard: {
            /** @description The application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description The candidate. */
            candidate: components["schemas"]["CandidateName"];
            /** @description The meeting; null for what is reviewed without one, such as a take-home. */
            interview_id?: components["schemas"]["InterviewId"] | null;
            /** @description The job. */
            job: components["schemas"]["JobTitle"];
            /**
             * Format: date-time
             * @description Since when.
             */
            since: string;
            /** @description For which stage. */
            stage: components["schemas"]["StageTitle"];
        };
        /** @description An assessment as the candidate takes it with them. */
        OwnAssessment: {
            /** @description What was written last in each language. */
            drafts: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it was given.
             */
            given_at: string;
            /** @description The other tests. */
            hidden_tests: components["schemas"]["HiddenTests"];
            /** @description The language of what was handed in. */
            language?: string | null;
            /** @description How it was done. */
            mode: components["schemas"]["AssessmentMode"];
            /** @description What the tests that you see say of what was handed in. */
            run?: components["schemas"]["CodeRun"] | null;
            /** @description What was handed in. */
            source?: string | null;
            /**
             * Format: date-time
             * @description When it was begun.
             */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description By whom. */
            submitted_by?: components["schemas"]["AssessmentActor"] | null;
            /** @description The exercise. */
            title: string;
        };
        /** @description A take-home as the candidate takes it with them. What they uploaded they have; its name and its digest say which it was. */
        OwnTakeHome: {
            /** @description How many dry runs there were. */
            dry_runs: number;
            /**
             * Format: date-time
             * @description The deadline.
             */
            due_at: string;
            /**
             * Format: date-time
             * @description When it was given.
             */
            given_at: string;
            /** @description How each requirement stands, where a report was shown to you; null otherwise. */
            requirements?: {
                [key: string]: components["schemas"]["GradeStanding"];
            } | null;
            /** @description What lies there, or was handed in. */
            submission?: components["schemas"]["TakeHomeSubmission"] | null;
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description By whom. */
            submitted_by?: components["schemas"]["TakeHomeActor"] | null;
            /** @description The exercise. */
            title: string;
        };
        /** @description A signed decision packet. Its canonical form is what is signed: keep the file byte for byte. */
        Packet: {
            /** @description The last event of each chain, by the chain's name. */
            chains: {
                [key: string]: components["schemas"]["PacketChain"];
            };
            /** @description The record: every event of the application, each signed and holding the hash of the one before. */
            events: Record<string, never>[];
            /** @description The format of the file. */
            format: string;
            /**
             * Format: date-time
             * @description When the last thing happened that it tells of. Until something else happens, the file stays the same byte for byte.
             */
            generated_at: string;
            /** @description The installation that signed it. */
            installation: components["schemas"]["PacketInstallation"];
            /** @description Whose decision it is. */
            organization: components["schemas"]["OrganizationName"];
            /** @description The SHA-256 of the canonical form of each section, in hexadecimal. */
            section_digests: {
                [key: string]: string;
            };
            /**
             * @description The application, the guide, the interviews, the scorecards with all their versions, the debrief, the decision, and
             *     the names of everybody in it.
             */
            sections: {
                [key: string]: unknown;
            };
            /** @description The signature over everything else: Ed25519, in base64. */
            signature: string;
        };
        /** @description Where a chain of events ends. */
        PacketChain: {
            /** @description The hash of the last. */
            hash: string;
            /**
             * Format: int64
             * @description How many events it has.
             */
            seq: number;
        };
        /** @description The installation that signed a packet. */
        PacketInstallation: {
            /** @description The fingerprint of the key. */
            fingerprint: string;
            /** @description The public key, in base64. Compare its fingerprint with one that you have from elsewhere. */
            public_key: string;
        };
        /** @description A page of a list. */
        PageOf_ApplicationView: {
            /** @description The rows. */
            data: components["schemas"]["ApplicationView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_AssessmentRun: {
            /** @description The rows. */
            data: components["schemas"]["AssessmentRun"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_AssessmentSummary: {
            /** @description The rows. */
            data: components["schemas"]["AssessmentSummary"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_CandidateRequest: {
            /** @description The rows. */
            data: components["schemas"]["CandidateRequest"][];
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
            data: components["schemas"]["CandidateView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_CodingExerciseSummary: {
            /** @description The rows. */
            data: components["schemas"]["CodingExerciseSummary"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_CompetencyCoverage: {
            /** @description The rows. */
            data: components["schemas"]["CompetencyCoverage"][];
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
            data: components["schemas"]["DebriefSummary"][];
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
            data: components["schemas"]["EventView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_GuideComment: {
            /** @description The rows. */
            data: components["schemas"]["GuideComment"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_GuideLink: {
            /** @description The rows. */
            data: components["schemas"]["GuideLink"][];
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
            data: components["schemas"]["GuideSummary"][];
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
            data: components["schemas"]["InterviewView"][];
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
            data: components["schemas"]["JobView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_LibraryCandidateGuideSummary: {
            /** @description The rows. */
            data: components["schemas"]["LibraryCandidateGuideSummary"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_LibraryCoverage: {
            /** @description The rows. */
            data: components["schemas"]["LibraryCoverage"][];
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
            data: components["schemas"]["LibraryGuide"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_LibraryItem: {
            /** @description The rows. */
            data: components["schemas"]["LibraryItem"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_LibraryQuestionSummary: {
            /** @description The rows. */
            data: components["schemas"]["LibraryQuestionSummary"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_PortalAssessmentSummary: {
            /** @description The rows. */
            data: components["schemas"]["PortalAssessmentSummary"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_PortalTakeHomeSummary: {
            /** @description The rows. */
            data: components["schemas"]["PortalTakeHomeSummary"][];
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
            data: components["schemas"]["ReasonView"][];
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
            data: components["schemas"]["ScorecardView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_ScreenedResume: {
            /** @description The rows. */
            data: components["schemas"]["ScreenedResume"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_ScreeningRun: {
            /** @description The rows. */
            data: components["schemas"]["ScreeningRun"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_ScreeningView: {
            /** @description The rows. */
            data: components["schemas"]["ScreeningView"][];
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
            data: components["schemas"]["StageView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_TakeHomeExerciseSummary: {
            /** @description The rows. */
            data: components["schemas"]["TakeHomeExerciseSummary"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /** @description A page of a list. */
        PageOf_TakeHomeSummary: {
            /** @description The rows. */
            data: components["schemas"]["TakeHomeSummary"][];
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
            data: components["schemas"]["TimelineEntry"][];
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
            data: components["schemas"]["TokenView"][];
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
            data: components["schemas"]["UserView"][];
            /** @description Where the next page starts; null on the last. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are on all pages; only with `include=total`.
             */
            total?: number | null;
        };
        /**
         * @description What somebody does for an application: in an interview, or without one.
         * @enum {string}
         */
        PanelRole: "lead" | "interviewer" | "shadow" | "reverse_shadow" | "reviewer" | "facilitator";
        /** @description Somebody of the organization, by name. */
        PersonName: {
            /** @description Which. */
            id: components["schemas"]["UserId"];
            /** @description Their name. */
            name: string;
        };
        /** @description Everything that is held about a person and that the person who asks may see. */
        PersonalData: {
            /** @description Their applications, as far as you may see them. */
            applications: components["schemas"]["ApplicationData"][];
            /** @description The person. */
            candidate: components["schemas"]["CandidateView"];
            /**
             * Format: date-time
             * @description When the file was made.
             */
            exported_at: string;
        };
        /**
         * @description Where a debrief stands.
         * @enum {string}
         */
        Phase: "preparation" | "evidence" | "reveal" | "discussion" | "decision" | "closed";
        /** @description When a phase began. */
        PhaseTime: {
            /**
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /** @description The phase. */
            phase: components["schemas"]["Phase"];
        };
        /** @description The guide that a job pins. */
        PinnedGuide: {
            /** @description The guide's id. */
            id: components["schemas"]["GuideId"];
            /**
             * Format: int64
             * @description The number of the version.
             */
            number: number;
            /** @description The version's title. */
            title: string;
        };
        /** @description An exercise that a candidate is to do. */
        PortalAssessment: {
            /** @description What you wrote last in each language, the latest first. */
            drafts: components["schemas"]["AssessmentDraft"][];
            /**
             * Format: date-time
             * @description When the time is over; null before it was begun, and in an interview.
             */
            ends_at?: string | null;
            /** @description How many tests there are besides. They are run when it is handed in. */
            hidden_tests: number;
            /** @description Its id. */
            id: components["schemas"]["AssessmentId"];
            /** @description The languages that you may choose from. */
            languages: components["schemas"]["PortalLanguage"][];
            /** @description The latest run; null where there was none, or where it was forgotten. */
            last_run?: components["schemas"]["CodeRun"] | null;
            /**
             * Format: int64
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /** @description Whether you do it alone, or with an interviewer. */
            mode: components["schemas"]["AssessmentMode"];
            /**
             * Format: date-time
             * @description The server's clock.
             */
            now: string;
            /**
             * Format: date-time
             * @description Until when it can be begun; null where it can be begun at any time.
             */
            opens_until?: string | null;
            /** @description The title of its stage. */
            stage: string;
            /**
             * Format: date-time
             * @description When it was begun.
             */
            started_at?: string | null;
            /** @description What you start from, by language; empty before it was begun. */
            starters: {
                [key: string]: string;
            };
            /** @description The task, in Markdown; null before it was begun. */
            statement?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["AssessmentStatus"];
            /** @description What was handed in; null until then. */
            submission?: components["schemas"]["PortalSubmission"] | null;
            /** @description The tests that you see; empty before it was begun. */
            tests: components["schemas"]["CodeTest"][];
            /** @description What it is called. */
            title: string;
        };
        /** @description An exercise that a candidate is to do, in a list. */
        PortalAssessmentSummary: {
            /**
             * Format: date-time
             * @description When the time is over; null before it was begun, and in an interview.
             */
            ends_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["AssessmentId"];
            /**
             * Format: int64
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /** @description Whether you do it alone, or with an interviewer. */
            mode: components["schemas"]["AssessmentMode"];
            /**
             * Format: date-time
             * @description Until when it can be begun; null where it can be begun at any time.
             */
            opens_until?: string | null;
            /** @description The title of its stage. */
            stage: string;
            /** @description Where it stands. */
            status: components["schemas"]["AssessmentStatus"];
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description What it is called. */
            title: string;
        };
        /** @description The candidate. */
        PortalCandidate: {
            /** @description Their name. */
            name: string;
        };
        /** @description What a dry run showed: whether it installs, starts and answers, and nothing else. */
        PortalDryRun: {
            /** @description Whether it answers over HTTP; null where that was not tried. */
            answers?: boolean | null;
            /**
             * Format: date-time
             * @description When you asked for it.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["GradeReportId"];
            /** @description Whether it installs; null where that was not tried. */
            installs?: boolean | null;
            /** @description The end of what its own commands wrote, at most 8 KiB. */
            log: string;
            /** @description Why it was not tried, in a sentence; null where it was. */
            problem?: string | null;
            /** @description Whether it starts and stays; null where that was not tried. */
            starts?: boolean | null;
            /** @description Where it stands. */
            status: components["schemas"]["GradeReportStatus"];
            /** @description What is happening now, or happened last. */
            step: string;
        };
        /** @description What grading found, as a person of the team showed it to the candidate. It is no mark: people read what was handed in. */
        PortalGradeReport: {
            /** @description What each check found. */
            findings: components["schemas"]["GradeFinding"][];
            /** @description How each requirement stands. */
            requirements: {
                [key: string]: components["schemas"]["GradeStanding"];
            };
        };
        /** @description An interview that is to come. */
        PortalInterview: {
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at: string;
            /** @description Where, or by which link. */
            location?: string | null;
            /** @description The title of its stage. */
            stage: string;
            /**
             * Format: date-time
             * @description When it begins.
             */
            starts_at: string;
            /** @description Whom you meet. */
            with: string[];
        };
        /** @description The job. */
        PortalJob: {
            /** @description Where it is. */
            location?: string | null;
            /** @description What is hired for. */
            title: string;
        };
        /** @description A language that a candidate may choose. */
        PortalLanguage: {
            /** @description Whether programs in it can be run now. */
            available: boolean;
            /** @description The name of its mode in an editor. */
            editor: string;
            /** @description Its id. */
            id: string;
            /** @description As people write it. */
            name: string;
            /** @description The version that they are run with; null where they cannot be. */
            version?: string | null;
        };
        /** @description A link to a candidate's page. It is shown this once. */
        PortalLink: {
            /**
             * Format: date-time
             * @description Until when it works.
             */
            expires_at: string;
            /** @description For the candidate alone: whoever has it sees their page. */
            url: string;
        };
        /** @description Whether a candidate has a link that works. */
        PortalLinkState: {
            /**
             * Format: date-time
             * @description When it was made; null when there is none.
             */
            created_at?: string | null;
            /**
             * Format: date-time
             * @description Until when it works; null when there is none.
             */
            expires_at?: string | null;
        };
        /** @description The organization. */
        PortalOrganization: {
            /** @description What it is called. */
            name: string;
        };
        /** @description A candidate's page of one application. */
        PortalPage: {
            /**
             * Format: date-time
             * @description When you are told what comes next. Null when nothing was promised, and after the end.
             */
            answer_due_at?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            applied_at: string;
            /** @description Who applied. */
            candidate: components["schemas"]["PortalCandidate"];
            /**
             * Format: date-time
             * @description When the application ended.
             */
            ended_at?: string | null;
            /** @description The interviews that are not over, the next first. */
            interviews: components["schemas"]["PortalInterview"][];
            /** @description For what. */
            job: components["schemas"]["PortalJob"];
            /**
             * Format: date-time
             * @description Until when the link works.
             */
            link_expires_at: string;
            /** @description Who hires. */
            organization: components["schemas"]["PortalOrganization"];
            /** @description What you asked for, the newest first. */
            requests: components["schemas"]["CandidateRequest"][];
            /** @description The stages of the guide version that the application is judged against, in order. */
            stages: components["schemas"]["PortalStage"][];
            /** @description Where the application stands. */
            status: components["schemas"]["ApplicationStatus"];
        };
        /** @description What helps a candidate to prepare. */
        PortalPreparation: {
            /** @description What candidates are told: the stages by their kind, questions worth asking, a practice path, and their rights. */
            guide: components["schemas"]["CandidateGuide"];
        };
        /** @description What was read in a candidate's resume. */
        PortalResume: {
            /** @description Null where no file was read. */
            resume?: components["schemas"]["ReadOfResume"] | null;
        };
        /** @description A stage of the way. */
        PortalStage: {
            /**
             * Format: date-time
             * @description When the application came into it, the last time.
             */
            entered_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["StageId"];
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /**
             * Format: date-time
             * @description When it went on from it.
             */
            left_at?: string | null;
            /**
             * Format: int64
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /** @description Where the candidate stands in respect of it. */
            state: components["schemas"]["PortalStageState"];
            /** @description What people call it. */
            title: string;
            /** @description What the guide says to candidates about it, in Markdown. */
            what_to_expect: string;
        };
        /**
         * @description Where a stage lies on a candidate's way.
         * @enum {string}
         */
        PortalStageState: "done" | "current" | "ahead" | "ended_here" | "not_reached";
        /** @description What was handed in, and what the tests say of it. */
        PortalSubmission: {
            /** @description The tests that you do not see. */
            hidden_tests: components["schemas"]["HiddenTests"];
            /** @description The id of its language; null where nothing was written. */
            language?: string | null;
            /** @description The tests that you see; null until they were run, and where nothing was written. */
            run?: components["schemas"]["CodeRun"] | null;
            /** @description Its text; null where nothing was written. */
            source?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            submitted_at: string;
            /** @description By whom: after the end of the time, what was saved last is handed in by itself. */
            submitted_by?: components["schemas"]["AssessmentActor"] | null;
        };
        /** @description A take-home that a candidate is to do. */
        PortalTakeHome: {
            /** @description The task, in Markdown. */
            brief: string;
            /** @description The template of the file that says how your program is run, `takehome.toml`. */
            contract: string;
            /** @description Your dry runs, the newest first. */
            dry_runs: components["schemas"]["PortalDryRun"][];
            /**
             * Format: int64
             * @description How many dry runs you may still have.
             */
            dry_runs_left: number;
            /**
             * Format: date-time
             * @description The deadline. What lies here then is handed in.
             */
            due_at: string;
            /**
             * Format: int64
             * @description How much work it is meant to be, in minutes.
             */
            effort_minutes: number;
            /** @description Whether you were given more time. */
            extended: boolean;
            /**
             * Format: date-time
             * @description The deadline as it was at first.
             */
            first_due_at: string;
            /** @description The hosts that a repository may be cloned from; empty where only archives are taken. */
            git_hosts: string[];
            /** @description Its id. */
            id: components["schemas"]["TakeHomeId"];
            /** @description The most bytes that an archive may have. */
            max_bytes: number;
            /**
             * Format: date-time
             * @description The server's clock.
             */
            now: string;
            /** @description Whether there is a machine now that dry runs are done on. */
            runner_available: boolean;
            /** @description What grading found, where somebody of the team has shown it to you; null otherwise. */
            shared_report?: components["schemas"]["PortalGradeReport"] | null;
            /** @description The title of its stage. */
            stage: string;
            /** @description Where it stands. */
            status: components["schemas"]["TakeHomeStatus"];
            /** @description What lies here, or was handed in; null where nothing does. */
            submission?: components["schemas"]["TakeHomeSubmission"] | null;
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description Who handed it in: you, or the deadline. */
            submitted_by?: components["schemas"]["TakeHomeActor"] | null;
            /** @description What it is called. */
            title: string;
        };
        /** @description A take-home that a candidate is to do, in a list. */
        PortalTakeHomeSummary: {
            /**
             * Format: date-time
             * @description The deadline.
             */
            due_at: string;
            /** @description Its id. */
            id: components["schemas"]["TakeHomeId"];
            /** @description The title of its stage. */
            stage: string;
            /** @description Where it stands. */
            status: components["schemas"]["TakeHomeStatus"];
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description What it is called. */
            title: string;
        };
        /** @description A topic that an interviewer asks those of other stages to follow up. It holds no rating. */
        ProbeNext: {
            /** @description Who asks. */
            from: string;
            /** @description In which stage it came up. */
            stage_title: string;
            /** @description The topic. */
            text: string;
        };
        /** @description An answer that says why a request was not carried out (RFC 9457). */
        Problem: {
            /** @description A stable code: the last part of `type`. */
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
             */
            status: number;
            /** @description What kind of problem it is, in words. */
            title: string;
            /** @description A URI that names the kind of problem; it leads to a page that explains it. */
            type: string;
        };
        /** @description What a screening of a job could look for. */
        ProposedCriteria: {
            /** @description Criteria made from the job's guide: a draft for the hiring manager, never more. */
            criteria: components["schemas"]["Criterion"][];
        };
        /** @description Nothing is asked for. */
        Publish: Record<string, never>;
        /** @description The version that was published. */
        Published: {
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            number: number;
            /** @description The version, to open jobs with. */
            version_id: components["schemas"]["GuideVersionId"];
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
             */
            note?: string;
            /**
             * Format: int32
             * @description 0 (not enough information) to 4.
             */
            rating?: number | null;
        };
        /** @description What a program read in somebody's resume, as they see it on their own page. */
        ReadOfResume: {
            /** @description What was read; null where the file could not be read, and a person looked at it. */
            facts?: components["schemas"]["ResumeFacts"] | null;
            /** @description The name of the file. */
            file_name: string;
            /** @description Why the file could not be read. */
            problem?: string | null;
            /**
             * Format: date-time
             * @description When the file came in.
             */
            received_at: string;
        };
        /**
         * Format: uuid
         * @description A reason to reject.
         */
        ReasonId: string;
        /** @description A reason to reject. */
        ReasonView: {
            /** @description Its id. */
            id: components["schemas"]["ReasonId"];
            /** @description The category in words. */
            name: string;
            /** @description Whose choice it was. */
            type: components["schemas"]["RejectionType"];
        };
        /** @description A change of a recommendation. */
        RecommendationChange: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: int32
             * @description What it was, 1 to 4.
             */
            from?: number | null;
            /** @description Why. */
            reason: string;
            /**
             * Format: int32
             * @description What it became, 1 to 4.
             */
            to?: number | null;
        };
        /** @description A recommendation and how it changed. */
        RecommendationView: {
            /** @description What was amended in between. */
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
            /** @description In which scorecard. */
            scorecard_id: components["schemas"]["ScorecardId"];
            /** @description For which stage. */
            stage_title: string;
            /** @description Whose. */
            user: components["schemas"]["PersonName"];
        };
        /** @description A file that was not taken in. */
        RefusedFile: {
            /** @description Its name. */
            file_name: string;
            /** @description Why, in plain words. */
            reason: string;
        };
        /** @description Why an application is rejected. */
        Reject: {
            /** @description Why, in words. */
            note: string;
            /** @description A category from the organization's list. */
            rejection_reason_id: components["schemas"]["ReasonId"];
        };
        /** @description Why an application was rejected. */
        Rejection: {
            /** @description The category in words. */
            name: string;
            /** @description Why, in words. */
            note?: string | null;
            /** @description The category. */
            reason_id: components["schemas"]["ReasonId"];
            /** @description Whose choice it was. */
            type: components["schemas"]["RejectionType"];
        };
        /**
         * @description Whose decision it was to end an application.
         * @enum {string}
         */
        RejectionType: "we_rejected" | "they_rejected" | "none_specified";
        /**
         * Format: uuid
         * @description A candidate's request.
         */
        RequestId: string;
        /** @description Nothing is asked for. */
        RestoreCodingExercise: Record<string, never>;
        /** @description Nothing is asked for. */
        RestoreTakeHomeExercise: Record<string, never>;
        /** @description How many resumes of a screening there are of each kind. */
        ResumeCounts: {
            /**
             * Format: int64
             * @description Pictures of pages.
             */
            needs_ocr: number;
            /**
             * Format: int64
             * @description In the order.
             */
            ranked: number;
            /**
             * Format: int64
             * @description Not to be read.
             */
            unreadable: number;
            /**
             * Format: int64
             * @description Not in English.
             */
            unsupported_language: number;
            /**
             * Format: int64
             * @description Still to be read.
             */
            waiting: number;
        };
        /** @description Somebody's decision about a resume. */
        ResumeDecided: {
            /**
             * Format: date-time
             * @description When.
             */
            decided_at: string;
            /** @description Whose it is. */
            decided_by: string;
            /** @description What it is. */
            decision: components["schemas"]["ResumeDecision"];
            /** @description Why, in words. */
            reason: string;
        };
        /**
         * @description What a person decided about a resume.
         * @enum {string}
         */
        ResumeDecision: "advance" | "decline";
        /** @description The text of a resume and how it stands on its pages. */
        ResumeDocument: {
            /** @description Text that is in the file and would not be seen. It counts for nothing. */
            hidden: components["schemas"]["HiddenText"][];
            /** @description The lines that have words. */
            lines: components["schemas"]["ResumeLine"][];
            /** @description The pages. */
            pages: components["schemas"]["ResumePage"][];
            /** @description Everything that a person sees, in reading order. */
            text: string;
        };
        /** @description A school or a degree. */
        ResumeEducation: {
            /** @description The degree. */
            degree?: string | null;
            /** @description In what. */
            field?: string | null;
            /** @description The school; null while it is withheld. */
            school?: string | null;
        };
        /** @description Words of the resume. */
        ResumeEvidence: {
            /** @description The character after the last. */
            end: number;
            /** @description The page, counted from 1. */
            page: number;
            /** @description The first character in the resume's text, counted in Unicode scalar values. */
            start: number;
            /** @description The words. */
            text: string;
        };
        /** @description What was read in a resume. */
        ResumeFacts: {
            /** @description Schools and degrees. */
            education: components["schemas"]["ResumeEducation"][];
            /** @description E-mail addresses. */
            emails: string[];
            /** @description Languages, with the level where it is said. */
            languages: string[];
            /** @description Addresses of pages. */
            links: string[];
            /** @description Where the person says that they live. Never part of a score. */
            location?: string | null;
            /**
             * Format: int32
             * @description Months of work, what overlaps counted once.
             */
            months_of_work: number;
            /** @description The person's name. */
            name?: string | null;
            /** @description Telephone numbers. */
            phones: string[];
            /** @description Positions held, the latest first. */
            roles: components["schemas"]["ResumeRole"][];
            /** @description Skills that were recognised. */
            skills: string[];
        };
        /** @description Resumes as a form. */
        ResumeFiles: {
            /** @description Resumes as PDF, DOCX, ODT, RTF, HTML or text, or archives (ZIP) of them. */
            files: string[];
        };
        /**
         * Format: uuid
         * @description A resume in a screening.
         */
        ResumeId: string;
        /** @description A line of a resume. */
        ResumeLine: {
            /** @description Most of it is bold. */
            bold: boolean;
            /** @description The character after its last. */
            end: number;
            /** @description It is a heading. */
            heading: boolean;
            /** @description It is an entry of a list. */
            item: boolean;
            /** @description The page, counted from 1. */
            page: number;
            /**
             * @description Where it stands on its page in points, from the upper left corner: left, top, right, bottom. Null where the format has
             *     no pages, and in a blind resume.
             */
            place?: number[] | null;
            /**
             * Format: int32
             * @description How large its letters are, in per cent of most of the resume's.
             */
            size: number;
            /** @description Its first character in the resume's text. */
            start: number;
        };
        /** @description A page of a resume. */
        ResumePage: {
            /**
             * Format: float
             * @description In points.
             */
            height: number;
            /**
             * Format: float
             * @description In points; 0 where the format has no pages.
             */
            width: number;
        };
        /** @description A position that the resume says the person held. */
        ResumeRole: {
            /** @description For whom. */
            employer?: string | null;
            /** @description Until when; `present` where it lasts. */
            end?: string | null;
            /** @description Since when, as `2021-03` or `2021`. */
            start?: string | null;
            /** @description What the person was. */
            title?: string | null;
        };
        /**
         * @description What became of a file.
         * @enum {string}
         */
        ResumeStatus: "waiting" | "ranked" | "needs_ocr" | "unreadable" | "unsupported_language";
        /** @description How a resume stands to a criterion. */
        ResumeVerdict: {
            /**
             * Format: double
             * @description Weight times credit: the part of the score.
             */
            contribution: number;
            /**
             * Format: double
             * @description How much of the criterion's weight the resume earns, from 0 to 1. It is not changed by weights.
             */
            credit: number;
            /** @description The criterion's name. */
            criterion: string;
            /** @description The words that decided, best first. */
            evidence: components["schemas"]["ResumeEvidence"][];
            /** @description What the resume says of it. */
            verdict: components["schemas"]["CriterionVerdict"];
            /**
             * Format: double
             * @description The criterion's weight.
             */
            weight: number;
        };
        /** @description Who wrote a scorecard. */
        Reviewer: {
            /** @description Who. */
            id: components["schemas"]["UserId"];
            /** @description Their name. */
            name: string;
            /** @description What they did in the interview, or `reviewer`. */
            role: components["schemas"]["PanelRole"];
        };
        /**
         * @description What a person does in an organization, or on one job.
         * @enum {string}
         */
        Role: "admin" | "recruiter" | "coordinator" | "hiring_manager" | "interviewer" | "analyst" | "observer";
        /**
         * @description Why the resumes of a screening were gone through.
         * @enum {string}
         */
        RunCause: "added" | "changed" | "repeated";
        /**
         * @description Where a run stands.
         * @enum {string}
         */
        RunStatus: "running" | "done" | "cancelled" | "failed";
        /**
         * @description For how long a salary is paid.
         * @enum {string}
         */
        SalaryPeriod: "year" | "month" | "day" | "hour";
        /** @description What a job pays. */
        SalaryRange: {
            /** @description ISO 4217. */
            currency: string;
            /**
             * Format: int64
             * @description The most, in the currency's minor unit.
             */
            max: number;
            /**
             * Format: int64
             * @description The least, in the currency's minor unit (cents).
             */
            min: number;
            /** @description For how long that is paid. */
            period?: components["schemas"]["SalaryPeriod"];
        };
        /** @description A system to design in an interview. */
        Scenario: {
            /** @description The names of the competencies that it shows. */
            competencies: string[];
            /** @description The figures to work with. */
            figures: components["schemas"]["GuideFigure"][];
            /** @description How to run it, for the interviewer, in Markdown. */
            introduction: string;
            /** @description The language that it is written in, as a BCP 47 tag. */
            language: string;
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["GuideLevel"];
            /**
             * Format: uint32
             * @description How long it takes, in minutes.
             */
            minutes: number;
            /** @description A worked outline for the interviewer, in Markdown. */
            outline: string;
            /** @description Questions that go deeper. */
            probes: components["schemas"]["GuideProbe"][];
            /** @description What the candidate is told, part by part. */
            prompt: components["schemas"]["GuidePart"][];
            /** @description What is rated. */
            rubric: components["schemas"]["GuideAttribute"][];
            /** @description What is designed. */
            title: string;
        };
        /** @description How many scorecards are due and submitted. */
        ScorecardCounts: {
            /**
             * Format: int64
             * @description How many people owe or owed one.
             */
            due: number;
            /**
             * Format: int64
             * @description How many of those are in.
             */
            submitted: number;
        };
        /** @description A scorecard that is due. */
        ScorecardDue: {
            /** @description What they do in the interview, or `reviewer`. */
            role: components["schemas"]["PanelRole"];
            /** @description Whether it has been begun or submitted. */
            scorecard_status: components["schemas"]["ScorecardState"];
            /** @description For which stage. */
            stage: components["schemas"]["StageTitle"];
            /**
             * Format: date-time
             * @description When it was submitted; null before.
             */
            submitted_at?: string | null;
            /** @description Who owes it. */
            user: components["schemas"]["PersonName"];
        };
        /**
         * Format: uuid
         * @description A scorecard.
         */
        ScorecardId: string;
        /**
         * @description Whether a scorecard has been begun or submitted.
         * @enum {string}
         */
        ScorecardState: "none" | "draft" | "submitted";
        /**
         * @description Where a scorecard stands.
         * @enum {string}
         */
        ScorecardStatus: "draft" | "submitted" | "amended";
        /** @description A scorecard, as far as the person who asks may read it. */
        ScorecardView: {
            /** @description What was amended after it was submitted. */
            amendments: components["schemas"]["AmendmentView"][];
            /** @description Of which application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description Which. */
            id: components["schemas"]["ScorecardId"];
            /** @description The reviewer had not read others' when they began. */
            independent: boolean;
            /** @description The meeting, if there was one. */
            interview_id?: components["schemas"]["InterviewId"] | null;
            /** @description The findings of grade reports that ratings link, in words. */
            linked_findings: components["schemas"]["LinkedFinding"][];
            /** @description The tests that ratings link as evidence, in words. */
            linked_tests: components["schemas"]["LinkedTest"][];
            /** @description What was submitted first, if it was amended. */
            original?: components["schemas"]["Content"] | null;
            /**
             * Format: int32
             * @description 1 strong no hire to 4 strong hire; somebody else's is null until the debrief reveals it.
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
            /** @description Where it stands. */
            status: components["schemas"]["ScorecardStatus"];
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
            /** @description Null: the list is always whole. */
            next_cursor?: string | null;
            /** @description Whose are due and whether they are in; never what they say. */
            status: components["schemas"]["ScorecardDue"][];
            /** @description What you may read, and why. */
            visibility: components["schemas"]["VisibilityView"];
        };
        /**
         * @description When those who owe no scorecard may read what others wrote.
         * @enum {string}
         */
        ScorecardsVisible: "debrief" | "all_submitted";
        /** @description What is held about somebody from a screening, for whoever gives out what is held. */
        ScreenedData: {
            /** @description What the program pointed out. */
            flags: string[];
            /** @description What was read in the file. */
            read: components["schemas"]["ReadOfResume"];
            /** @description Its text. */
            text?: string | null;
            /** @description How it was held against the criteria. */
            verdicts: components["schemas"]["ResumeVerdict"][];
        };
        /** @description A resume in a screening. */
        ScreenedResume: {
            /** @description The application that was made of it. */
            application_id?: components["schemas"]["ApplicationId"] | null;
            /** @description Whether who it is of is withheld for now. */
            blind: boolean;
            /**
             * Format: date-time
             * @description When it came in.
             */
            created_at: string;
            /** @description What a person decided; null until then. */
            decision?: components["schemas"]["ResumeDecided"] | null;
            /** @description The name of the file; null while it is withheld. */
            file_name?: string | null;
            /** @description What a person should know: `hidden_text`, `keyword_stuffing`, `required_not_found:<criterion>` … */
            flags: string[];
            /** @description Its id. */
            id: components["schemas"]["ResumeId"];
            /** @description The name that stands in it; null while it is withheld, and where none was found. */
            name?: string | null;
            /**
             * Format: int64
             * @description In the order in which files came in, from 1. A blind screening calls it by this.
             */
            number: number;
            /** @description Why it has no place in the order, in plain words. */
            problem?: string | null;
            /**
             * Format: int64
             * @description Its place in the order: one more than there are resumes with a higher score; null where it has none.
             */
            rank?: number | null;
            /**
             * Format: int64
             * @description The number of an earlier resume with the same e-mail address or telephone number.
             */
            same_person_as?: number | null;
            /**
             * Format: double
             * @description From 0 to 100; null where it has none.
             */
            score?: number | null;
            /** @description The screening it is in. */
            screening_id: components["schemas"]["ScreeningId"];
            /**
             * Format: int64
             * @description How large the file is, in bytes.
             */
            size: number;
            /** @description What became of it. */
            status: components["schemas"]["ResumeStatus"];
            /** @description One for each criterion, in their order; empty where it was not assessed. */
            verdicts: components["schemas"]["ResumeVerdict"][];
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description A resume with all that was read and found in it. */
        ScreenedResumeDetail: {
            /** @description Its text; null where there is none. */
            document?: components["schemas"]["ResumeDocument"] | null;
            /** @description What was read in it; null where nothing was. */
            facts?: components["schemas"]["ResumeFacts"] | null;
            /** @description The resume. */
            resume: components["schemas"]["ScreenedResume"];
        };
        /**
         * Format: uuid
         * @description A screening of resumes.
         */
        ScreeningId: string;
        /** @description A pass over the resumes of a screening. */
        ScreeningRun: {
            /** @description Why it was made. */
            cause: components["schemas"]["RunCause"];
            /**
             * Format: int64
             * @description How many resumes it has gone through.
             */
            done: number;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["ScreeningRunId"];
            /** @description What it was given: criteria, date, versions of what reads and judges, digests of the files. */
            inputs: Record<string, never>;
            /** @description The digest of what it was given; null until it is done. Runs with the same inputs come to the same results. */
            inputs_digest?: string | null;
            /**
             * Format: int64
             * @description The first is 1.
             */
            number: number;
            /** @description The digest of all facts, verdicts and scores that it came to; null until it is done. */
            results_digest?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            started_at: string;
            /** @description Who started it. */
            started_by: string;
            /** @description Where it stands. */
            status: components["schemas"]["RunStatus"];
            /**
             * Format: int64
             * @description Of how many.
             */
            total: number;
        };
        /**
         * Format: uuid
         * @description One pass over the resumes of a screening.
         */
        ScreeningRunId: string;
        /** @description A screening. */
        ScreeningView: {
            /**
             * Format: date
             * @description The day that "present" means in a resume.
             */
            as_of: string;
            /** @description Whether names, contacts and everything else of who somebody is are withheld until they were decided about. */
            blind: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who began it. */
            created_by: string;
            /** @description What the resumes are held against. */
            criteria: components["schemas"]["Criterion"][];
            /** @description Its id. */
            id: components["schemas"]["ScreeningId"];
            /** @description The job whose resumes it is about. */
            job: components["schemas"]["JobTitle"];
            /** @description How many resumes there are. */
            resumes: components["schemas"]["ResumeCounts"];
            /** @description The latest pass over the resumes; null before the first. */
            run?: components["schemas"]["ScreeningRun"] | null;
            /** @description What people call it. */
            title: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description The first organization and its admin. */
        SetUp: {
            /** @description The one-time code that the server printed; only from another machine. */
            code?: string | null;
            /**
             * Format: email
             * @description The admin's e-mail address.
             */
            email: string;
            /** @description The admin's name. */
            name: string;
            /** @description The organization's name. */
            organization_name: string;
            /** @description At least ten characters. */
            password: string;
        };
        /** @description Whether the installation waits to be set up. */
        SetupState: {
            /** @description Set-up from here asks for the code that the server printed when it started. */
            code_required: boolean;
            /** @description There is no organization yet. */
            needed: boolean;
        };
        /** @description Whom a guide is for. */
        ShareGuide: {
            /** @description The roles that edit it: of admins, who always do, recruiters and hiring managers. */
            editors: components["schemas"]["Role"][];
            /** @description The roles that read it. Admins and those that edit it always do. */
            readers: components["schemas"]["Role"][];
        };
        /** @description Nothing is asked for. */
        ShareReport: Record<string, never>;
        /** @description A guide as whoever has the link reads it. */
        SharedGuide: {
            /** @description The guide. Its schema is `docs/guide.schema.json`. */
            document: components["schemas"]["Guide"];
            /**
             * Format: date-time
             * @description Until when the link works.
             */
            expires_at: string;
            /** @description Whose guide it is. */
            organization: components["schemas"]["SharedGuideOrganization"];
            /** @description Its title. */
            title: string;
            /**
             * Format: int64
             * @description The number of the published version; null for a draft.
             */
            version_number?: number | null;
        };
        /** @description Whose guide it is. */
        SharedGuideOrganization: {
            /** @description What the organization is called. */
            name: string;
        };
        /** @description The work on an exercise that is done together, as it stands. */
        SharedWork: {
            /** @description What was written last in each language, the latest first. The language of the latest is the one that is worked in. */
            drafts: components["schemas"]["AssessmentDraft"][];
            /**
             * Format: date-time
             * @description The server's clock.
             */
            now: string;
            /** @description The latest run; null where there was none. */
            run?: components["schemas"]["AssessmentRun"] | null;
            /** @description Where the exercise stands. */
            status: components["schemas"]["AssessmentStatus"];
            /** @description Names this state: `after` waits for another. What you save yourself is no news to you. */
            tag: string;
        };
        /** @description An e-mail address and its password. */
        SignIn: {
            /** @description The e-mail address, in any case. */
            email: string;
            /** @description The password. */
            password: string;
        };
        /** @description A finding that the guide answers. */
        SilencedFinding: {
            /** @description What was found. */
            finding: components["schemas"]["GuideFinding"];
            /** @description Why it is right as it is, in the guide's words. */
            reason: string;
            /** @description What silences it, as a JSON pointer into the document. */
            silence: string;
        };
        /** @description Two submissions that share something. */
        SimilarPair: {
            /** @description The one. */
            a: components["schemas"]["SimilarSubmission"];
            /** @description The other. */
            b: components["schemas"]["SimilarSubmission"];
            /** @description Where, the longest first. */
            regions: components["schemas"]["SimilarRegion"][];
            /**
             * Format: double
             * @description The part of the one's own words that it shares, 0 to 1. What candidates start from is nobody's own.
             */
            share_of_a: number;
            /**
             * Format: double
             * @description The part of the other's own words that it shares.
             */
            share_of_b: number;
            /** @description How many lines of the one stand in the other, too. */
            shared_lines: number;
        };
        /** @description Pairs of submissions to look at. */
        SimilarPairs: {
            /** @description How many submissions were compared: the newest of the jobs that you run, at most 200 and 2 MiB. */
            compared: number;
            /** @description Those that share most first, at most 100. */
            data: components["schemas"]["SimilarPair"][];
        };
        /** @description A run of lines that stands in both. */
        SimilarRegion: {
            /** @description Its last line in the one. */
            a_end: number;
            /** @description Its first line in the one, from 1. */
            a_start: number;
            /** @description Its last line in the other. */
            b_end: number;
            /** @description Its first line in the other. */
            b_start: number;
        };
        /** @description One of two submissions. */
        SimilarSubmission: {
            /** @description Its application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description The assessment. */
            assessment_id: components["schemas"]["AssessmentId"];
            /** @description Whose it is. */
            candidate: components["schemas"]["CandidateName"];
        };
        /** @description Somebody who shares their evidence. */
        Speaker: {
            /** @description What they did in the interview, `reviewer` or `facilitator`. */
            role: components["schemas"]["PanelRole"];
            /** @description Their stage; null for whoever only leads. */
            stage_title?: string | null;
            /** @description Who. */
            user: components["schemas"]["PersonName"];
        };
        /**
         * Format: uuid
         * @description A stage of one version of a guide.
         */
        StageId: string;
        /**
         * @description What kind of conversation or exercise a stage is.
         * @enum {string}
         */
        StageKind: "screening" | "take_home" | "technical" | "system_design" | "culture" | "custom";
        /** @description A stage by title and kind. */
        StageName: {
            /** @description Which. */
            id: components["schemas"]["StageId"];
            /** @description The same in every version of the guide. */
            key: string;
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /** @description What people call it. */
            title: string;
        };
        /** @description The stage of an interview. */
        StageOfInterview: {
            /**
             * Format: int64
             * @description The number of the guide version by which it is held.
             */
            guide_number: number;
            /** @description Its id. */
            id: components["schemas"]["StageId"];
            /** @description The same in every version of the guide. */
            key: string;
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /**
             * Format: int64
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /** @description What people call it. */
            title: string;
        };
        /** @description The stage of a scorecard, in the guide version that the scorecard is judged against. */
        StageOfScorecard: {
            /**
             * Format: int64
             * @description The number of that version.
             */
            guide_number: number;
            /** @description The guide version whose anchors it was rated by. It stays this one when the application is moved to another. */
            guide_version_id: components["schemas"]["GuideVersionId"];
            /** @description Which. */
            id: components["schemas"]["StageId"];
            /** @description The same in every version of the guide. */
            key: string;
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /** @description What people call it. */
            title: string;
        };
        /** @description A stage of a published version. */
        StageSummary: {
            /** @description Its id. */
            id: components["schemas"]["StageId"];
            /** @description The same across versions. */
            key: string;
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /**
             * Format: int64
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /** @description What people call it. */
            title: string;
        };
        /** @description A stage by title. */
        StageTitle: {
            /** @description Which. */
            id: components["schemas"]["StageId"];
            /** @description The same in every version of the guide. */
            key: string;
            /** @description What people call it. */
            title: string;
        };
        /** @description A stage of a job, with how many applications are in it. */
        StageView: {
            /**
             * Format: int64
             * @description Active applications in this stage, whichever version of the guide they are judged against.
             */
            active_applications: number;
            /**
             * Format: int64
             * @description How many attributes are rated in it.
             */
            attributes: number;
            /** @description Its id. */
            id: components["schemas"]["StageId"];
            /** @description The same across versions of the guide. */
            key: string;
            /** @description What kind of stage it is. */
            kind: components["schemas"]["StageKind"];
            /**
             * Format: int64
             * @description How long it takes, in minutes; null where the guide does not say.
             */
            minutes?: number | null;
            /**
             * Format: int64
             * @description Its place, from 0.
             */
            position: number;
            /**
             * Format: int64
             * @description How many questions it asks.
             */
            questions: number;
            /** @description What people call it. */
            title: string;
        };
        /** @description What to start from: exactly one of these. */
        Start: {
            /** @description A whole guide. */
            document?: components["schemas"]["Guide"];
            /** @description Another guide of the organization, whose present draft is copied. */
            guide_id?: components["schemas"]["GuideId"];
            /** @description A guide of the library. */
            library_id?: string;
        };
        /** @description A run that was begun. */
        StartedRun: {
            /** @description Where to ask for it: the id of the run. */
            id: components["schemas"]["CodeRunId"];
        };
        /** @description Nothing is asked for. */
        StopTry: Record<string, never>;
        /** @description A component of structure. */
        StructureComponent: {
            /** @description What to do for the next level; empty at 2. */
            advice: string;
            /** @description Who sees to it. */
            enforced_by: components["schemas"]["ComponentKeeper"];
            /** @description Its name. */
            id: string;
            /**
             * Format: int32
             * @description 0 not there, 1 in part, 2 in full; null where it goes by English words and the guide is in another language.
             */
            level?: number | null;
            /**
             * Format: int32
             * @description Its number in the article, from 1 to 15.
             */
            number: number;
            /** @description What the level was given for. */
            reason: string;
            /** @description What it is, in words. */
            title: string;
        };
        /** @description Nothing is asked for. */
        Submit: Record<string, never>;
        /** @description Nothing is asked for. */
        SubmitTakeHome: Record<string, never>;
        /** @description Something to build alone, at home, and how it is read afterwards. */
        TakeHome: {
            /** @description What the candidate receives, in Markdown. */
            brief: string;
            /** @description The names of the competencies that it shows. */
            competencies: string[];
            /** @description The file that a submission brings along. */
            contract: components["schemas"]["GuideContract"];
            /** @description How to talk about it afterwards, in Markdown. */
            conversation: string;
            /** @description What is rated, each with all five anchors. */
            criteria: components["schemas"]["GuideAttribute"][];
            /** @description What it shows and how to send it, for the hiring team, in Markdown. */
            introduction: string;
            /** @description The language that it is written in, as a BCP 47 tag. */
            language: string;
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["GuideLevel"];
            /**
             * Format: uint32
             * @description How long it may take at most, in minutes.
             */
            minutes: number;
            /** @description How to read a submission, for those who rate it, in Markdown. */
            review: string;
            /** @description What to ask then. */
            review_questions: components["schemas"]["GuideWeighed"][];
            /** @description What is built. */
            title: string;
        };
        /**
         * @description Who handed something in.
         * @enum {string}
         */
        TakeHomeActor: "candidate" | "time";
        /**
         * Format: binary
         * @description The bytes of an archive.
         */
        TakeHomeArchive: string;
        /** @description A take-home exercise. */
        TakeHomeExerciseDetail: {
            /**
             * Format: date-time
             * @description When it was put away; null while it can be given.
             */
            archived_at?: string | null;
            /** @description The task as the candidate reads it, in Markdown. */
            brief: string;
            /** @description What it shows, by name. */
            competencies: string[];
            /** @description The template of the file by which a submission says how it is run: `takehome.toml`, TOML with comments. */
            contract: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: int64
             * @description How many days a candidate has, where nobody says otherwise.
             */
            days: number;
            /**
             * Format: int64
             * @description How much work it is, in minutes.
             */
            effort_minutes: number;
            /** @description The take-home of the library that it was begun from; null where it was written anew. */
            from_library?: string | null;
            /** @description Its id. */
            id: components["schemas"]["TakeHomeExerciseId"];
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["CodingExerciseLevel"];
            /** @description For reviewers, in Markdown. Candidates never see it. */
            notes: string;
            /**
             * Format: int64
             * @description How often it was given.
             */
            take_homes_count: number;
            /** @description What people call it. */
            title: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description The number of its present version: it counts the changes, the `ETag` begins with it, and a take-home names it.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A take-home exercise, whatever its version.
         */
        TakeHomeExerciseId: string;
        /** @description A take-home exercise in a list. */
        TakeHomeExerciseSummary: {
            /**
             * Format: date-time
             * @description When it was put away; null while it can be given.
             */
            archived_at?: string | null;
            /** @description What it shows, by name. */
            competencies: string[];
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: int64
             * @description How many days a candidate has, where nobody says otherwise.
             */
            days: number;
            /**
             * Format: int64
             * @description How much work it is, in minutes.
             */
            effort_minutes: number;
            /** @description The take-home of the library that it was begun from; null where it was written anew. */
            from_library?: string | null;
            /** @description Its id. */
            id: components["schemas"]["TakeHomeExerciseId"];
            /** @description The seniority that it is pitched at. */
            level: components["schemas"]["CodingExerciseLevel"];
            /**
             * Format: int64
             * @description How often it was given.
             */
            take_homes_count: number;
            /** @description What people call it. */
            title: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description The number of its present version: it counts the changes, the `ETag` begins with it, and a take-home names it.
             */
            version: number;
        };
        /** @description A deadline that was moved. */
        TakeHomeExtension: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who moved it. */
            by: string;
            /**
             * Format: date-time
             * @description The new deadline.
             */
            due_at: string;
            /** @description Why; empty after an erasure. */
            reason: string;
        };
        /** @description A file of what was handed in. */
        TakeHomeFile: {
            /**
             * Format: int64
             * @description How long it is.
             */
            bytes: number;
            /** @description The id of its language, as an editor names it; null where its ending tells none. */
            language?: string | null;
            /** @description Below the root of what was handed in. */
            path: string;
            /** @description Whether it can be shown. */
            text: boolean;
        };
        /** @description The files of what was handed in. */
        TakeHomeFiles: {
            /** @description In the order of their paths. */
            files: components["schemas"]["TakeHomeFile"][];
            /** @description How many were left out, since installing makes them again or version control keeps them: `node_modules`, `.git` and the like. */
            left_out: number;
        };
        /** @description The exercise of a take-home, in the version that was given. */
        TakeHomeGiven: {
            /** @description The task as the candidate reads it, in Markdown. */
            brief: string;
            /**
             * Format: int64
             * @description How much work it is, in minutes.
             */
            effort_minutes: number;
            /** @description Its id. */
            id: components["schemas"]["TakeHomeExerciseId"];
            /** @description For reviewers, in Markdown; null for those who may not read results. */
            notes?: string | null;
            /** @description What people call it. */
            title: string;
            /**
             * Format: int64
             * @description The number of the version that was given.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A take-home exercise that was given to an application.
         */
        TakeHomeId: string;
        /** @description Where a repository is. */
        TakeHomeRepository: {
            /** @description A branch or tag; the repository's own where it is left out. */
            reference?: string | null;
            /** @description An `https://` address that anybody can clone, of one of the hosts that are allowed. */
            url: string;
        };
        /**
         * @description Where a take-home stands. It follows from its moments, its reports and the clock.
         * @enum {string}
         */
        TakeHomeStatus: "invited" | "submitted" | "grading" | "graded" | "expired" | "cancelled";
        /** @description What was handed in. */
        TakeHomeSubmission: {
            /**
             * Format: int64
             * @description How long the archive is, or the files of a repository as they were graded; null of a repository that was not graded.
             */
            bytes?: number | null;
            /** @description The commit that was graded; null of an archive, and of a repository that was not graded. */
            commit?: string | null;
            /** @description The name of the archive; null of a repository, and after an erasure. */
            filename?: string | null;
            /** @description In which form. */
            kind: components["schemas"]["TakeHomeSubmissionKind"];
            /** @description The branch or tag; null where it is the repository's own, and of an archive. */
            reference?: string | null;
            /** @description The SHA-256 of the bytes, which the record names; null of a repository that was not graded, and after an erasure. */
            sha256?: string | null;
            /**
             * Format: date-time
             * @description When it was uploaded, or named.
             */
            uploaded_at: string;
            /** @description The address of the repository; null of an archive, and after an erasure. */
            url?: string | null;
        };
        /**
         * @description In which form something is handed in.
         * @enum {string}
         */
        TakeHomeSubmissionKind: "archive" | "git";
        /** @description A take-home in a list. */
        TakeHomeSummary: {
            /** @description Of which application. */
            application_id: components["schemas"]["ApplicationId"];
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            cancelled_at?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description The deadline.
             */
            due_at: string;
            /** @description The exercise. */
            exercise_id: components["schemas"]["TakeHomeExerciseId"];
            /** @description What it is called. */
            exercise_title: string;
            /**
             * Format: int64
             * @description The number of the version that was given.
             */
            exercise_version: number;
            /**
             * Format: date-time
             * @description The deadline as it was when the exercise was given.
             */
            first_due_at: string;
            /** @description Who gave it. */
            given_by: string;
            /** @description Its id. */
            id: components["schemas"]["TakeHomeId"];
            /** @description Whether you may have it graded again and show the report to the candidate. */
            may_manage: boolean;
            /** @description Whether you may read what was handed in and what grading found. */
            results_readable: boolean;
            /**
             * Format: date-time
             * @description When somebody of the team first opened what was handed in.
             */
            seen_at?: string | null;
            /**
             * Format: date-time
             * @description When somebody of the team showed the report to the candidate.
             */
            shared_at?: string | null;
            /** @description The stage that it belongs to. */
            stage: components["schemas"]["StageTitle"];
            /** @description Where it stands. */
            status: components["schemas"]["TakeHomeStatus"];
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /** @description Who handed it in. */
            submitted_by?: components["schemas"]["TakeHomeActor"] | null;
        };
        /** @description A file as text. */
        TakeHomeText: {
            /** @description Its path. */
            path: string;
            /** @description Its text, from the beginning, at most 200 KiB. */
            text: string;
            /** @description Whether there is more. */
            truncated: boolean;
        };
        /** @description A take-home that was handed in and that nobody has opened. */
        TakeHomeToLookAt: {
            /** @description Of which application. */
            application_id: components["schemas"]["ApplicationId"];
            /** @description Whose. */
            candidate: components["schemas"]["CandidateName"];
            /** @description The exercise. */
            exercise_title: string;
            /** @description Which take-home. */
            id: components["schemas"]["TakeHomeId"];
            /** @description For what. */
            job: components["schemas"]["JobTitle"];
            /** @description Its stage. */
            stage_title: string;
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at: string;
            /** @description By whom. */
            submitted_by?: components["schemas"]["TakeHomeActor"] | null;
        };
        /** @description Somebody on a hiring team. */
        TeamMember: {
            /** @description As what. It wins over the role in the organization. */
            role: components["schemas"]["Role"];
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Something that happened to an application. */
        TimelineEntry: {
            /** @description Who did it; null where the server did. */
            actor?: components["schemas"]["PersonName"] | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
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
            /** @description Its id. */
            id: components["schemas"]["EventId"];
            /** @description The phase that a debrief went to. */
            phase?: string | null;
            /** @description What was said about it, for those who run the job. */
            reason?: string | null;
            /** @description The stage it concerns, where it concerns one. */
            stage_title?: string | null;
            /** @description What happened, as in the record of events. */
            type: string;
        };
        /**
         * Format: uuid
         * @description An API token.
         */
        TokenId: string;
        /**
         * @description What a token may be used for; `*` is all that its person may.
         * @enum {string}
         */
        TokenScope: "*" | "identity:read" | "identity:write" | "guides:read" | "guides:write" | "jobs:read" | "jobs:write" | "candidates:read" | "candidates:write" | "applications:read" | "applications:write" | "interviews:read" | "interviews:write" | "scorecards:read" | "scorecards:write" | "debriefs:read" | "debriefs:write" | "screenings:read" | "screenings:write" | "coding-exercises:read" | "coding-exercises:write" | "assessments:read" | "assessments:write" | "take-home-exercises:read" | "take-home-exercises:write" | "take-homes:read" | "take-homes:write" | "packets:read" | "audit:read" | "events:read" | "home:read" | "demo:write";
        /** @description An API token, without its secret. */
        TokenView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it stops working.
             */
            expires_at: string;
            /** @description Its id. */
            id: components["schemas"]["TokenId"];
            /**
             * Format: date-time
             * @description When it was last used; null before the first time.
             */
            last_used_at?: string | null;
            /** @description What you called it. */
            name: string;
            /** @description What it may be used for. */
            scopes: components["schemas"]["TokenScope"][];
        };
        /** @description Nothing is asked for. */
        TryTakeHome: Record<string, never>;
        /**
         * Format: uuid
         * @description A person of an organization.
         */
        UserId: string;
        /**
         * @description Whether somebody can come in.
         * @enum {string}
         */
        UserStatus: "invited" | "active" | "disabled";
        /** @description A person of the organization. */
        UserView: {
            /**
             * Format: date-time
             * @description When they were invited or added.
             */
            created_at: string;
            /** @description The e-mail address that they sign in with. */
            email: string;
            /** @description The person's id. */
            id: components["schemas"]["UserId"];
            /** @description Their name. */
            name: string;
            /** @description Their roles in the organization. A role on a job wins over these there. */
            roles: components["schemas"]["Role"][];
            /** @description Whether they can come in. */
            status: components["schemas"]["UserStatus"];
            /**
             * Format: int64
             * @description Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
             */
            version: number;
        };
        /** @description What verification found. */
        Verification: {
            /**
             * Format: int64
             * @description How many events the packet holds.
             */
            events: number;
            /** @description What was altered, and notes, which do no harm. */
            findings: components["schemas"]["Finding"][];
            /** @description The fingerprint of the key that the packet names; null where that cannot be read. */
            fingerprint?: string | null;
            /** @description It was signed by this installation. */
            trusted: boolean;
            /**
             * Format: int64
             * @description How many more were found than are listed.
             */
            unlisted: number;
            /** @description Everything holds under the installation's key. */
            valid: boolean;
        };
        /** @description A published version in a list. */
        VersionSummary: {
            /** @description Its id. */
            id: components["schemas"]["GuideVersionId"];
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            number: number;
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at: string;
            /** @description Who published it; null for analysts, who see no names, and in lists of guides. */
            published_by?: string | null;
        };
        /** @description A published version. It never changes. */
        VersionView: {
            /** @description The guide as it was published. Its schema is `docs/guide.schema.json`. */
            document: components["schemas"]["Guide"];
            /** @description The guide that it is a version of. */
            guide_id: components["schemas"]["GuideId"];
            /** @description Its id. */
            id: components["schemas"]["GuideVersionId"];
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            number: number;
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at: string;
            /** @description Null for analysts, who see no names. */
            published_by?: string | null;
            /** @description Its stages, in order. */
            stages: components["schemas"]["StageSummary"][];
        };
        /** @description What I may read, and why. */
        VisibilityView: {
            /** @description Ratings and notes of at least those who have submitted by now. */
            ratings: boolean;
            /** @description Recommendations too. */
            recommendations: boolean;
            /** @description In words. */
            why: string;
        };
    };
    responses: {
        /** @description - `internal`: The server failed. The fault was logged; `request_id` finds it. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - `not_acceptable`: `Accept` names no form that the answer has. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - `too_large`: The body is larger than the operation takes. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - `too_many_requests`: Wait as many seconds as `Retry-After` says. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - `unauthenticated`: Nobody is signed in, or the session or token has ended. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - `unsupported_media_type`: `Content-Type` names no form that the operation reads. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Makes a retry safe: the same key with the same request is answered with the first answer, for 24 hours. A new key for each new request; a UUID does well. */
        IdempotencyKey: string;
        /** @description The `ETag` of the answer that you hold: 304 comes without a body when it would be the same. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description A strong tag of this very answer, for `If-None-Match` and, where there is a version, `If-Match`. */
        ETag: string;
        /** @description `true` where this is the first answer once more. */
        IdempotencyReplayed: string;
        /** @description The next page (RFC 8288); not on the last. */
        Link: string;
        /** @description Where the new thing is. */
        Location: string;
        /** @description Seconds to wait. */
        RetryAfter: number;
        /** @description The cookie of the session, or its end. */
        SetCookie: string;
        /** @description How to authenticate. */
        WWWAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
