// Generated from server/openapi.json by `node web/write-client-types.ts`; not edited by hand.

export interface paths {
    "/api/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个地区及其上级、下级 / an area with those above and below it */
        get: operations["getArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 符合而未享受的人，逐人逐项，附理由 / who is entitled and does not receive, with reasons */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 政策手册：全部政策，含检索用的词语和拼音 / the handbook: all policies, with words and pinyin for search */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 印刷版政策手册 / the printed handbook */
        get: operations["getHandbookPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handbook/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项政策：条件、标准、材料、依据 / one policy: conditions, amounts, papers, legal basis */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 服务与数据库是否可用 / whether the server and its database can serve */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内的家庭 / households of an area */
        get: operations["listHouseholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户家庭：成员、事实及来源、各项政策及理由 / one household: members, facts with sources, every policy with its reasons */
        get: operations["getHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一户家庭或一名成员的新事实，并立即重新核对这户 / record facts of a household or member, and judge the household anew at once */
        post: operations["recordFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按姓名、拼音、首字母或身份证号查找辖区内的家庭 / households of an area by name, pinyin, initials or identity number */
        post: operations["searchHouseholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入家庭：multipart 字段 file、mode（keep-good 或 all-or-nothing）、dryRun / import households: form fields file, mode (keep-good or all-or-nothing), dryRun */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入：进度、结果、退回的行 / one import: progress, outcome, refused rows */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板（CSV） / the template for imports, as CSV */
        get: operations["getImportTemplateCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板（XLSX，含填写说明） / the template for imports, as a workbook with explanations */
        get: operations["getImportTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个地区的筛查结果：按下级地区、按政策 / the outcome of screening in an area, by area below it and by policy */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内的筛查，最近的在前 / screenings of the own area, newest first */
        get: operations["listScreenings"];
        put?: never;
        /** 开始一次筛查 / start a screening */
        post: operations["startScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次筛查及其进度 / one screening with its progress */
        get: operations["getScreening"];
        put?: never;
        post?: never;
        /** 中断筛查；已完成的村保留，再次开始将继续 / stop a screening; finished villages stay, the next start goes on */
        delete: operations["stopScreening"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录的工作人员；未登录为 null / the member of staff who is signed in; null when nobody is */
        get: operations["getSession"];
        put?: never;
        /** 登录 / sign in */
        post: operations["signIn"];
        /** 退出登录 / sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why a request was refused, in words for the person who made it. */
        Problem: {
            /** @description Stable, for programs, such as household.not-found. */
            code: string;
            /** @description The input that is wrong. */
            field?: string;
            message: {
                en: string;
                zh: string;
            };
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 370302 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ancestors: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        children: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                page?: number;
                policy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        findings: {
                            amountFen: number | null;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            foundOn: string;
                            headName: string;
                            householdId: number;
                            id: string;
                            person: {
                                id: string;
                                maskedName: string;
                            } | null;
                            policy: {
                                id: string;
                                /** @enum {string} */
                                period: "month" | "year" | "once" | "none";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            reasons: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        page: number;
                        pageRowsMax: number;
                        policies: {
                            count: number;
                            id: string;
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policies: {
                            byApplication: boolean;
                            categories: {
                                code: string;
                                en: string;
                                zh: string;
                            }[];
                            department: {
                                code: string;
                                en: string;
                                zh: string;
                            };
                            id: string;
                            illustrative: boolean;
                            /** @enum {string} */
                            kind: "cash" | "in-kind" | "service" | "status";
                            number: number;
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            search: {
                                initials: string;
                                pinyin: string;
                                words: string[];
                            };
                            situations: {
                                code: string;
                                en: string;
                                zh: string;
                            }[];
                            /** @enum {string} */
                            subject: "person" | "household";
                            summary: {
                                en: string;
                                zh: string;
                            };
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandbookPdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicy: {
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount?: {
                            article: {
                                article?: string;
                                en: string;
                                source: string;
                                zh: string;
                            };
                            formula: {
                                en: string;
                                zh: string;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
                        };
                        basis: {
                            article?: string;
                            en: string;
                            source: string;
                            zh: string;
                        }[];
                        byApplication: boolean;
                        categories: {
                            code: string;
                            en: string;
                            zh: string;
                        }[];
                        conditions: {
                            article: {
                                article?: string;
                                en: string;
                                source: string;
                                zh: string;
                            };
                            formula: {
                                en: string;
                                zh: string;
                            };
                            id: string;
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        department: {
                            code: string;
                            en: string;
                            zh: string;
                        };
                        guide: {
                            limits: {
                                article: {
                                    article?: string;
                                    en: string;
                                    source: string;
                                    zh: string;
                                };
                                illustrative?: boolean;
                                limit: number;
                                step: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                unit: "wd" | "cd" | "hours";
                            }[];
                            notice: {
                                en: string;
                                zh: string;
                            };
                            papers: {
                                en: string;
                                zh: string;
                            }[];
                            recheck: {
                                en: string;
                                zh: string;
                            };
                            steps: {
                                en: string;
                                zh: string;
                            }[];
                            where: {
                                en: string;
                                zh: string;
                            };
                            words: string[];
                        };
                        id: string;
                        illustrative: boolean;
                        inForce: {
                            from: string;
                            until?: string;
                        };
                        /** @enum {string} */
                        kind: "cash" | "in-kind" | "service" | "status";
                        number: number;
                        parameters: {
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            unit: string;
                            values: {
                                announced?: string;
                                area?: string;
                                from: string;
                                note?: {
                                    en: string;
                                    zh: string;
                                };
                                source: {
                                    article?: string;
                                    en: string;
                                    source: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                status: "official" | "derived" | "illustrative";
                                value: number;
                            }[];
                        }[];
                        /** @enum {string} */
                        period: "month" | "year" | "once" | "none";
                        relations: {
                            article: {
                                article?: string;
                                en: string;
                                source: string;
                                zh: string;
                            };
                            kind: string;
                            policy: string;
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        situations: {
                            code: string;
                            en: string;
                            zh: string;
                        }[];
                        /** @enum {string} */
                        subject: "person" | "household";
                        summary: {
                            en: string;
                            zh: string;
                        };
                        terms: {
                            formula: {
                                en: string;
                                zh: string;
                            };
                            label: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        title: {
                            en: string;
                            zh: string;
                        };
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHouseholds: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        households: {
                            areaCode: string;
                            areaName: {
                                en: string;
                                zh: string;
                            };
                            found: string[];
                            headName: string;
                            id: number;
                            members: number;
                        }[];
                        page: number;
                        pageRows: number;
                        total: number;
                        totalIsExact: boolean;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHousehold: {
        parameters: {
            query?: {
                /** @example 2024-05-01 */
                date?: string;
                purpose?: "finding" | "search" | "visit" | "request" | "check";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ancestors: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        date: string;
                        externalKey: string | null;
                        facts: {
                            department: {
                                code: string;
                                en: string;
                                zh: string;
                            };
                            evidence: {
                                en: string;
                                zh: string;
                            };
                            fact: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            origin: string;
                            recordedAt: string;
                            shown: {
                                en: string;
                                zh: string;
                            };
                            subject: string;
                            unit: string | null;
                            validFrom: string;
                            value: boolean | number | string;
                        }[];
                        id: number;
                        members: {
                            age: number | null;
                            birthDate: string | null;
                            id: string;
                            idNumberMasked: string | null;
                            memberNo: number;
                            name: string;
                            relation: {
                                en: string;
                                zh: string;
                            } | null;
                            sex: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        origin: string;
                        receipts: {
                            amountFen: number;
                            fromDate: string;
                            policy: string;
                            subject: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            untilDate: string | null;
                        }[];
                        results: {
                            amountFen: number | null;
                            department: {
                                code: string;
                                en: string;
                                zh: string;
                            };
                            missing: {
                                department: {
                                    code: string;
                                    en: string;
                                    zh: string;
                                };
                                fact: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                question: {
                                    en: string;
                                    zh: string;
                                };
                                subject: string;
                            }[];
                            nearMiss: string | null;
                            number: number;
                            /** @enum {string} */
                            outcome: "entitled" | "not-entitled" | "unknown";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            policy: string;
                            reasons: {
                                article: {
                                    article?: string;
                                    en: string;
                                    source: string;
                                    zh: string;
                                };
                                condition: string;
                                gap: {
                                    by: number;
                                    limit: number;
                                    shown: {
                                        en: string;
                                        zh: string;
                                    };
                                    unit: string;
                                } | null;
                                holds: boolean | null;
                                text: {
                                    en: string;
                                    zh: string;
                                };
                                values: {
                                    key: string;
                                    label: {
                                        en: string;
                                        zh: string;
                                    };
                                    shown: {
                                        en: string;
                                        zh: string;
                                    };
                                    unit: string | null;
                                    value: (boolean | number | string) | null;
                                }[];
                            }[];
                            receiving: boolean;
                            subject: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused for the reason given. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: string;
                    facts: {
                        [key: string]: boolean | number | string | null;
                    };
                    /** @description 'household' or a member's id */
                    subject: string;
                    /** @example 2024-05-01 */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: string[];
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused for the reason given. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHouseholds: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 370302 */
                    area: string;
                    /** @default 1 */
                    page?: number;
                    q: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        households: {
                            areaCode: string;
                            areaName: {
                                en: string;
                                zh: string;
                            };
                            found: string[];
                            headName: string;
                            id: number;
                            members: number;
                        }[];
                        page: number;
                        pageRows: number;
                        total: number;
                        totalIsExact: boolean;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        changed: number;
                        dryRun: boolean;
                        errors: {
                            column: string;
                            reason: {
                                en: string;
                                zh: string;
                            };
                            row: number;
                        }[];
                        errorsTotal: number;
                        failure: {
                            en: string;
                            zh: string;
                        } | null;
                        fileName: string;
                        id: string;
                        incompleteHouseholds: string[];
                        peopleAdded: number;
                        refused: number;
                        rowsDone: number;
                        rowsTotal: number;
                        /** @enum {string} */
                        state: "running" | "done" | "refused" | "failed";
                        statements: number;
                        unchanged: number;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        changed: number;
                        dryRun: boolean;
                        errors: {
                            column: string;
                            reason: {
                                en: string;
                                zh: string;
                            };
                            row: number;
                        }[];
                        errorsTotal: number;
                        failure: {
                            en: string;
                            zh: string;
                        } | null;
                        fileName: string;
                        id: string;
                        incompleteHouseholds: string[];
                        peopleAdded: number;
                        refused: number;
                        rowsDone: number;
                        rowsTotal: number;
                        /** @enum {string} */
                        state: "running" | "done" | "refused" | "failed";
                        statements: number;
                        unchanged: number;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportTemplateCsv: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportTemplateXlsx: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                /** @example 2024-05-01 */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ancestors: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        areas: {
                            amountFen: number;
                            area: {
                                code: string;
                                committee: string | null;
                                functionalZone: boolean;
                                /** @enum {string} */
                                level: "city" | "county" | "town" | "village";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            entitled: number;
                            findings: number;
                            households: number;
                            near: number;
                            persons: number;
                            receiving: number;
                            unknown: number;
                        }[];
                        policies: {
                            amountFen: number;
                            entitled: number;
                            entitledFen: number;
                            findings: number;
                            near: number;
                            policy: {
                                id: string;
                                number: number;
                                /** @enum {string} */
                                period: "month" | "year" | "once" | "none";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            receiving: number;
                            unknown: number;
                        }[];
                        run: {
                            households: number;
                            persons: number;
                            screenedOn: string;
                        } | null;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScreenings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        screenings: {
                            area: {
                                code: string;
                                committee: string | null;
                                functionalZone: boolean;
                                /** @enum {string} */
                                level: "city" | "county" | "town" | "village";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            date: string;
                            durationMs: number | null;
                            failure: string | null;
                            householdsDone: number;
                            householdsTotal: number;
                            id: string;
                            personsTotal: number;
                            requestedBy: string;
                            startedAt: string;
                            /** @enum {string} */
                            state: "running" | "done" | "failed";
                        }[];
                    };
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 370302 */
                    area: string;
                    /** @example 2024-05-01 */
                    date?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        date: string;
                        durationMs: number | null;
                        failure: string | null;
                        householdsDone: number;
                        householdsTotal: number;
                        id: string;
                        personsTotal: number;
                        requestedBy: string;
                        startedAt: string;
                        /** @enum {string} */
                        state: "running" | "done" | "failed";
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScreening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        date: string;
                        durationMs: number | null;
                        failure: string | null;
                        householdsDone: number;
                        householdsTotal: number;
                        id: string;
                        personsTotal: number;
                        requestedBy: string;
                        startedAt: string;
                        /** @enum {string} */
                        state: "running" | "done" | "failed";
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: {
                            code: string;
                            committee: string | null;
                            functionalZone: boolean;
                            /** @enum {string} */
                            level: "city" | "county" | "town" | "village";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        date: string;
                        durationMs: number | null;
                        failure: string | null;
                        householdsDone: number;
                        householdsTotal: number;
                        id: string;
                        personsTotal: number;
                        requestedBy: string;
                        startedAt: string;
                        /** @enum {string} */
                        state: "running" | "done" | "failed";
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it may not be seen. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            area: {
                                code: string;
                                level: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            permissions: string[];
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                    };
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    signInName: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            area: {
                                code: string;
                                level: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            permissions: string[];
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                    };
                };
            };
            /** @description The input is wrong; `field` names where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            area: {
                                code: string;
                                level: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            permissions: string[];
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                    };
                };
            };
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed; tell the administrator `requestId`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
