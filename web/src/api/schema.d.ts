// Generated from server/openapi.json by `node web/write-client-types.ts`; not edited by hand.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内工作人员的账号 / accounts of the staff of an area */
        get: operations["listAccounts"];
        put?: never;
        /** 建立账号；首次登录须改密码 / make an account; its password is changed at the first sign-in */
        post: operations["addAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改、停用或启用账号，或重设密码 / change, close or open an account, or give it a new password */
        post: operations["changeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认管理员账号 / confirm an administrator's account */
        post: operations["confirmAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 重置一个账号的双因素（手机遗失） / take the second factors from an account that has lost them */
        delete: operations["resetFactors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 强制退出一个账号的全部登录 / end all sessions of an account */
        delete: operations["forceSignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内待审批的决定 / decisions below an area that wait for approval */
        get: operations["listApprovals"];
        put?: never;
        /** 批量审批：逐件走完批准步骤，未能批准的逐件说明原因 / approve many prepared decisions; those left out are named with the reason */
        post: operations["approveCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/audit/children.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一年内查阅未成年人信息的全部记录（年度合规审计） / a year's readings of data of children, for the yearly review */
        get: operations["listReadingsOfChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计记录：按人员、对象、事项、日期查找 / entries of the audit, by person, subject, action and date */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内时限与在办情况 / clocks and open cases of an area */
        get: operations["getCaseBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人辖区内要办的件数 / what is to be done in one’s own area, by the numbers */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内的办件 / cases of an area */
        get: operations["listCases"];
        put?: never;
        /** 受理登记：为一户或一人开立办件 / open a case for a household or person */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个办件：经过、时限、可办步骤 / one case: what was done, clocks, possible steps */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领办、移交或退回 / claim, hand over or release a case */
        post: operations["assignCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以移交的工作人员 / to whom a case can be handed */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件的决定：系统建议、待审批的拟定、已作出的决定 / the decision of a case: what is proposed, prepared and decided */
        get: operations["getCaseDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decision/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出具决定书 / issue the written decision */
        post: operations["issueCaseDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decision/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 为与测算不一致的决定签字 / sign a prepared decision that differs from what is proposed */
        post: operations["signCaseDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 写备注 / write a note */
        post: operations["writeCaseNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个办件的公示和异议 / public notices of a case, with the objections */
        get: operations["listCaseNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notices/{notice}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤下公示（如内容有误） / take a notice down, for instance when it is wrong */
        post: operations["withdrawNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/objections/{objection}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复不经复查程序的异议 / answer an objection for which the procedure has no step */
        post: operations["answerObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转其他机构或部门征求答复 / refer a case to another office or department */
        post: operations["referCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办理一步 / take a step in a case */
        post: operations["takeCaseStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/from-elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异地受理：收件后推送户籍地 / take in an application for the home place of a resident */
        post: operations["takeInFromElsewhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核对一户家庭的经济状况 / check the economic situation of a household */
        post: operations["orderCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核对：进度、各部门的回执、与申报的对照 / one check: progress, receipts, what departments say beside what was declared */
        get: operations["getCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/{id}/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 采用部门答复为事实 / adopt what departments answered as a fact */
        post: operations["adoptAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对一份答复提出异议，重新核对 / object to an answer, which is asked for again */
        post: operations["objectToAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/{id}/repeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再次询问没有答复的部门 / ask the departments again that did not answer */
        post: operations["repeatCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户家庭的决定，新的在前 / the decisions about a household, newest first */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项决定：结果、理由、依据的标准、救济途径 / one decision: outcome, reasons, standards, objection */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个办件或一户家庭的材料和文书 / papers and written decisions of a case or a household */
        get: operations["listDocuments"];
        put?: never;
        /** 上传材料：multipart 字段 file、household 或 case、person、paperKind、title（titleEn） / bring a paper: form fields file, household or case, person, paperKind, title (titleEn) */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打开一份材料或文书；每次打开都有记录 / open a document; every opening is recorded */
        get: operations["getDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回错传的材料，写明原因 / withdraw a paper that was brought by mistake, with the reason */
        post: operations["withdrawDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可能重复的人员记录 / records that may be of one person */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{first}/{second}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两份记录并排比较 / two records side by side */
        get: operations["compareDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认是两个人，不再提示 / they are two people: do not offer them again */
        post: operations["dismissDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户家庭获批的待遇 / help granted to a household and its members */
        get: operations["listEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entitlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项待遇：各月金额、暂停、停止和理由 / one entitlement: months, pauses, end, reasons */
        get: operations["getEntitlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entitlements/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂停发放或恢复发放 / pause running help, or let it go on */
        post: operations["pauseEntitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entitlements/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告情况变化，开立复核 / report a change and open the review of running help */
        post: operations["reportChange"];
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
    "/api/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本地区“淄助你”基金：余额、捐赠和申请 / the fund of one's area: balances, donations, requests */
        get: operations["getFund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出冲回一笔捐赠（退票）或救助（退还） / propose to take back a donation or a grant */
        post: operations["proposeFundCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/corrections/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准冲回（由另一人办理） / approve taking it back, by a second person */
        post: operations["approveFundCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记已到账的捐赠 / record a donation that was received */
        post: operations["recordDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/donations/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一笔捐赠用到了哪里（不含受助人） / where a donation went, without the recipients */
        get: operations["traceDonation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/donations/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 捐赠回执 / receipt of a donation */
        get: operations["getDonationReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记评审会：到会、表决、回避和决定 / record a case meeting: votes, conflicts, decisions */
        post: operations["recordFundMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** “淄助你”基金收支公布 / published figures of the Zizhuni fund */
        get: operations["listFundPublications"];
        put?: never;
        /** 公布一个季度或全年的收支 / publish the figures of a quarter or a year */
        post: operations["publishFund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/publications.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** “淄助你”基金收支公布（CSV） / published figures of the Zizhuni fund as CSV */
        get: operations["getFundPublicationsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提请评审会救助一户家庭 / put a family before the case meeting */
        post: operations["recordFundRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/requests/{id}/donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一笔救助来自哪些捐赠 / of which donations a grant is made */
        get: operations["traceGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fund/requests/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记救助款已由银行发放 / record that the bank has paid a grant */
        post: operations["recordFundPayment"];
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
    "/api/households/{id}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户家庭的核对授权 / what a household has authorised to be asked */
        get: operations["listAuthorisations"];
        put?: never;
        /** 登记一名成员的核对授权 / record what a member has authorised */
        post: operations["recordAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/authorisations/{authorisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤回一份核对授权 / take an authorisation back */
        delete: operations["withdrawAuthorisation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户家庭的历次核对 / the checks of a household */
        get: operations["listChecks"];
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
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的消息（近 90 天） / my messages of the last 90 days */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把一条消息标为已读 / mark a message as read */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把到这一条为止的消息全部标为已读 / mark all messages up to one as read */
        post: operations["markReadUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未读消息数 / how many messages are unread */
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/life-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一个人生事件（出生、结婚、离婚、迁移、去世），各条线同时处理 / record a life event (birth, marriage, divorce, move, death); every line of service acts on it at once */
        post: operations["recordLifeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/life-events/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正登记错误的人生事件 / take back a life event that was recorded wrongly */
        post: operations["correctLifeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 免申请发放：登记的依据、条件是否达到、各份名单 / help without application: triggers, whether the rule is met, lists */
        get: operations["getLists"];
        put?: never;
        /** 按登记的依据为一个县（区）生成名单 / draw the list of a county from a trigger, by the rule */
        post: operations["drawList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份名单：依据、人数和金额、分镇数字、补录 / one list: trigger, counts, sums by town, additions */
        get: operations["getList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}/additions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出补录漏发的人或户 / propose to add somebody who was missed */
        post: operations["proposeListAddition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}/additions/{addition}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 决定补录（须为另一人） / decide of an addition; a second person */
        post: operations["decideListAddition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批名单（须为另一人） / approve a list; a second person */
        post: operations["approveList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废尚未审批的名单 / throw away a list that is not approved */
        post: operations["discardList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名单上的人和户 / people and households of a list */
        get: operations["listListEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记物价指数、采暖季或节日慰问文件 / record price indices, a heating season or the order of a festival grant */
        post: operations["recordListTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 最近的合并 / the latest merges */
        get: operations["listMerges"];
        put?: never;
        /** 合并同一个人的两份记录 / merge two records of one person */
        post: operations["mergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销合并，恢复原状 / undo a merge and put everything back */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/factors/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移除一种双因素登录方式 / remove a second factor */
        post: operations["removeMyFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 添加通行密钥 / add a passkey */
        post: operations["addMyPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始添加通行密钥 / begin with a passkey */
        post: operations["beginMyPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改我的密码 / change my password */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 生成新的恢复码，旧的作废 / new recovery codes in place of the old */
        post: operations["renewMyRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的登录方式和登录记录 / how I sign in and where I am signed in */
        get: operations["getMySecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 退出我的其他登录 / sign out everywhere else */
        delete: operations["endMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 退出我的一处登录 / sign out one of my sessions */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始设置验证器应用 / begin with an authenticator app */
        post: operations["beginMyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 输入第一个验证码，启用验证器应用 / show the first code of the app, which is asked for from now on */
        post: operations["confirmMyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 正在公示的事项，按地区查看 / public notices on show, by area */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份公示 / one public notice */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对公示提出异议（可匿名） / object to a public notice, by name or not */
        post: operations["objectToNotice"];
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
    "/api/payments/accounts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用收款账户 / end an account and put nothing in its place */
        post: operations["endPayeeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/back-pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新建补发批次：已发放月份按现在核定金额应补的差额，逐人逐月 / begin a batch of back-pay: what paid months lack of what they are granted now, person by person */
        post: operations["startBackPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 开户行 / banks at which accounts are held */
        get: operations["listBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发放批次 / batches of payments */
        get: operations["listPaymentBatches"];
        put?: never;
        /** 新建某区县某政策某月的发放批次 / begin the batch of a county, policy and month */
        post: operations["startPaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个发放批次 / one batch of payments */
        get: operations["getPaymentBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批批次（须由编制人以外的人） / approve a batch, as somebody else than who prepared it */
        post: operations["approvePaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入银行文件：multipart 字段 kind（pain.002 或 camt.054）、file / bring in a file of the bank: form fields kind (pain.002 or camt.054) before file */
        post: operations["receiveBankFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/bank-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把批次发送给银行；重复发送银行只办理一次 / send a batch to the bank, which takes it once */
        post: operations["sendToBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/bank-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取回银行的入账和退票通知 / fetch what the bank has booked and sent back */
        post: operations["fetchFromBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新核对批次 / check a batch once more */
        post: operations["recheckPaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结全部有银行回执的批次 / close a batch of which every line is settled */
        post: operations["closePaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废未审批的批次 / discard a batch that is not approved */
        post: operations["discardPaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次的银行文件 / files of a batch for the bank and from it */
        get: operations["listBankFiles"];
        put?: never;
        /** 为银行生成文件 / write the file of a sent batch for the bank */
        post: operations["writeBankFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载银行文件（含完整账号，留痕） / a file for the bank or from it, with whole account numbers */
        get: operations["getBankFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次的核对结果 / what the check of a batch found */
        get: operations["listPaymentFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/findings/{findingId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理一项核对结果：发放或剔除，并写明理由 / say of a finding whether its line is paid, and why */
        post: operations["resolvePaymentFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次的发放明细 / the lines of a batch */
        get: operations["listPaymentLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 编制并核对批次：每次请求推进一段，直到 phase 为 checked / prepare and check a batch: each request goes on for a while, until its phase is checked */
        post: operations["preparePaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/batches/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发出已审批的批次：每次请求推进一段，直到状态为 sent / send an approved batch: each request goes on for a while, until its state is sent */
        post: operations["sendPaymentBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记年度预算和文号 / record the budget of a year, by its document */
        post: operations["recordPaymentBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 窗口待发的现金和实物 / cash and goods that windows have to hand out */
        get: operations["listWindowPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/funds/{area}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区县社会救助资金和预算 / money and budgets of a county for social assistance */
        get: operations["getPaymentFunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/households/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户家庭已发放的明细 / what a household and its members were paid */
        get: operations["listHouseholdPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/lines/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记现金或实物已签收 / record that cash or goods were signed for */
        post: operations["recordDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/lines/{id}/delivery/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 第二名工作人员确认签收 / a second officer confirms a delivery */
        post: operations["confirmDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/people/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的收款账户 / the accounts to which money for a person goes */
        get: operations["listPayeeAccounts"];
        put?: never;
        /** 登记或变更收款账户 / record or change where money for a person goes */
        post: operations["recordPayeeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各月公布情况 / publications of monthly figures */
        get: operations["listPublications"];
        put?: never;
        /** 拟定某月的公布数据 / draft the figures of a month */
        post: operations["draftPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个月的公布数据（草稿或已公布） / the figures of a month, drafted or published */
        get: operations["getPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/publications/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准公布（须为另一人） / put drafted figures on show; a second person */
        post: operations["approvePublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/publications/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废草稿 / throw drafted figures away */
        post: operations["discardPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 追回案件：未结、逾期、应退还 / cases of recovery: open, overdue, to be refunded */
        get: operations["listRecoveries"];
        put?: never;
        /** 决定追回多发款项 / decide to ask back what was paid wrongly */
        post: operations["openRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/recoveries/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 约定分期归还 / agree on instalments */
        post: operations["agreeOnInstalments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/recoveries/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退还已归还的款项 / refund what was paid back and is not owed */
        post: operations["refundRepayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/recoveries/{id}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记归还的款项 / record money that was paid back */
        post: operations["recordRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/recoveries/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出减免 / propose to waive an amount */
        post: operations["proposeWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/recoveries/{id}/waiver/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批减免 / decide a waiver */
        post: operations["decideWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/reissues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 编制退款重发批次 / begin a batch that pays again what came back */
        post: operations["startReissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 退票：待处理、无人认领 / what the bank returned: open, unclaimed */
        get: operations["listReturns"];
        put?: never;
        /** 登记银行退票 / record what the bank returned, all or nothing */
        post: operations["recordReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/returns/{id}/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 无人认领的退款退回资金账户 / return unclaimed money to the fund */
        post: operations["returnToFund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 试算某区县某政策某月的发放，不写入任何内容 / what the batch of a county, policy and month would be, without writing it */
        get: operations["simulatePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记到账的补助资金和文号 / record money received, by its document */
        post: operations["recordPaymentTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/id-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由后查看完整身份证号 / the whole identity number, for a reason given */
        post: operations["unmaskIdNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设为受限人员 / keep a person from the view of whoever is not cleared */
        post: operations["restrictPerson"];
        /** 解除受限 / let everybody in the area see the person again */
        delete: operations["liftRestriction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的经历：人生事件及各条线的处理、数据变化、待遇、名单和案件 / the life of a person: events with what every line did, facts that changed, help, findings and cases */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按姓名、拼音、首字母或身份证号查找辖区内的人 / people of an area by name, pinyin, initials or identity number */
        post: operations["searchPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按月公布的救助发放数据：一个地区及其下级，按政策 / published figures of help paid in a month: an area and those below, by policy */
        get: operations["getPublicFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/figures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公布的数据（CSV）：一个月、一年或全部 / published figures as CSV: a month, a year or all */
        get: operations["getPublicFiguresCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/figures/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个地区历月公布的数据 / published figures of an area, month by month */
        get: operations["getPublicFigureHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 转来待答复的办件 / cases referred here that wait for an answer */
        get: operations["listReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收或答复转来的办件 / acknowledge or answer a referred case */
        post: operations["answerReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 岗位及其权限 / roles and what they may do */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改岗位的权限和双因素要求 / change what a role may do and whether it needs a second factor */
        post: operations["changeRole"];
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
    "/api/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录第二步：验证器应用的验证码 / second step of signing in: a code of the authenticator app */
        post: operations["showCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录第二步：通行密钥 / second step of signing in: a passkey */
        post: operations["showPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录第二步：请求通行密钥 / second step of signing in: ask for a passkey */
        post: operations["askPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录第二步：恢复码 / second step of signing in: a recovery code */
        post: operations["showRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 测算一个或两个方案：谁增加、谁失去、费用和缺口；不保存任何内容 / simulate one or two scenarios: who gains, who loses, cost and poverty gap; nothing is stored */
        post: operations["simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某日可测算的政策和参数，以及 2017 至 2021 年五次提标 / policies and parameters of a date for simulations, and the five raises of 2017 to 2021 */
        get: operations["getSimulationOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某地区某日的数据已读入多少户（第一次测算前要读入），测算进行到哪一步 / how many households of an area and a date have been read, for which the first simulation waits, and how far it is */
        get: operations["getSimulationProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/running": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 停止本账号在这个窗口正在进行的测算 / stops the account's simulation under way in this window */
        delete: operations["stopSimulation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 测算结果（XLSX），小于 5 的数字不列 / the result of a simulation as a workbook; numbers below 5 are suppressed */
        post: operations["getSimulationWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部标准及其沿革、依据，和正在进行的调整 / all standards with their history, and changes under way */
        get: operations["listStandards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 起草标准的新数值 / draft a new value of a standard */
        post: operations["draftStandard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/drafts/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 标准发布后的普调进度、增加金额、补发和转入复核的情况 / what a published value did to running help: progress, increases, back-pay, reviews */
        get: operations["getStandardEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布经复核的标准：自公布之日起据此计算，并普调在享待遇 / publish a reviewed value: everything is judged by it once announced, and running help is raised */
        post: operations["publishStandard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/drafts/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核他人起草的标准 / review the draft of another person */
        post: operations["reviewStandard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/drafts/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回尚未发布的标准 / withdraw a draft that is not published */
        post: operations["withdrawStandard"];
        delete?: never;
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
    listAccounts: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                page?: number;
                q?: string;
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
                        accounts: {
                            active: boolean;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** @description No sign-in until the security administrator confirms. */
                            confirmationAwaited: boolean;
                            createdAt: string;
                            demonstration: boolean;
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            openSessions: number;
                            role: {
                                code: string;
                                duty: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            secondFactor: boolean;
                            signInName: string;
                        }[];
                        page: number;
                        pageRows: number;
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
            /** @description In conflict with what is there. */
            409: {
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
    addAccount: {
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
                    name: {
                        en: string;
                        zh: string;
                    };
                    password: string;
                    role: string;
                    signInName: string;
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
                        active: boolean;
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        /** @description No sign-in until the security administrator confirms. */
                        confirmationAwaited: boolean;
                        createdAt: string;
                        demonstration: boolean;
                        id: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        openSessions: number;
                        role: {
                            code: string;
                            duty: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        secondFactor: boolean;
                        signInName: string;
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
    changeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    /** @example 370302 */
                    area?: string;
                    name?: {
                        en: string;
                        zh: string;
                    };
                    password?: string;
                    role?: string;
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
                        active: boolean;
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        /** @description No sign-in until the security administrator confirms. */
                        confirmationAwaited: boolean;
                        createdAt: string;
                        demonstration: boolean;
                        id: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        openSessions: number;
                        role: {
                            code: string;
                            duty: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        secondFactor: boolean;
                        signInName: string;
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
    confirmAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
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
                        active: boolean;
                        area: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        /** @description No sign-in until the security administrator confirms. */
                        confirmationAwaited: boolean;
                        createdAt: string;
                        demonstration: boolean;
                        id: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        openSessions: number;
                        role: {
                            code: string;
                            duty: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        secondFactor: boolean;
                        signInName: string;
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
    resetFactors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
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
                        removed: number;
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
    forceSignOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
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
                        ended: number;
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
    listApprovals: {
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
                        approvals: {
                            amountFen: number | null;
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            caseId: number;
                            differs: boolean;
                            differsReason: string | null;
                            dueOn: string | null;
                            maskedName: string;
                            obstacle: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            overdue: boolean;
                            policy: {
                                id: string;
                                /** @enum {string} */
                                period: "month" | "year" | "once" | "none";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            preparedAt: string;
                            preparedByName: string | null;
                            proposedAmountFen: number | null;
                            /** @enum {string} */
                            proposedOutcome: "entitled" | "not-entitled" | "unknown";
                            secondByName: string | null;
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
    approveCases: {
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
                    caseIds: number[];
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
                        batchId: number | null;
                        caseIds: number[];
                        granted: number;
                        leftOut: {
                            caseId: number;
                            reason: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /** @description fen, of those that grant */
                        sumFen: number;
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
    listReadingsOfChildren: {
        parameters: {
            query: {
                year: number;
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
    listAuditEntries: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                after?: string;
                area?: string;
                /** @example 2024-05-01 */
                from?: string;
                subjectId?: string;
                subjectKind?: string;
                /** @description Only readings of data of children under this age. */
                under?: "14" | "18";
                /** @example 2024-05-01 */
                until?: string;
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
                        entries: {
                            action: string;
                            actor: string;
                            actorName: {
                                en: string;
                                zh: string;
                            } | null;
                            areaCode: string;
                            at: string;
                            details: {
                                name: string;
                                value: string;
                            }[];
                            id: string;
                            reason: string;
                            signInName: string | null;
                            subjectId: string;
                            subjectKind: string;
                        }[];
                        next: string | null;
                        state: {
                            anchoredAt: string | null;
                            anchors: number;
                            entries: number;
                            keyId: string | null;
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
    getCaseBoard: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
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
                        offices: {
                            dueSoon: number;
                            office: string;
                            overdue: number;
                            paused: number;
                            running: number;
                        }[];
                        open: {
                            count: number;
                            office: string;
                            policy: {
                                id: string;
                                /** @enum {string} */
                                subject: "person" | "household";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            state: {
                                id: string;
                                open: boolean;
                                resident: {
                                    en: string;
                                    zh: string;
                                };
                                staff: {
                                    en: string;
                                    zh: string;
                                };
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
    countCases: {
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
                        dueSoon: number;
                        mine: number;
                        office: number;
                        overdue: number;
                        prepared: number;
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
    listCases: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                due?: "due-soon" | "overdue";
                household?: number;
                mine?: boolean;
                office?: "village" | "town" | "county" | "city" | "department";
                open?: boolean;
                page?: number;
                policy?: string;
                state?: string;
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
                        cases: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            assignee: {
                                id: string;
                                name: string;
                            } | null;
                            dueOn: string | null;
                            dueSoon: boolean;
                            householdId: number;
                            id: number;
                            /** @enum {string} */
                            kind: "application" | "review" | "reconsideration";
                            maskedName: string;
                            /** @enum {string} */
                            office: "village" | "town" | "county" | "city" | "department";
                            openedOn: string;
                            overdue: boolean;
                            policy: {
                                id: string;
                                /** @enum {string} */
                                subject: "person" | "household";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            state: {
                                id: string;
                                open: boolean;
                                resident: {
                                    en: string;
                                    zh: string;
                                };
                                staff: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        }[];
                        page: number;
                        pageRowsMax: number;
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
    openCase: {
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
                    applicantId?: number;
                    findingId?: number;
                    householdId: number;
                    /** @enum {string} */
                    kind?: "application" | "review" | "reconsideration";
                    /** @enum {string} */
                    origin: "finding" | "window" | "village" | "phone" | "online" | "handed-over" | "change" | "schedule";
                    personId?: number;
                    phone?: string;
                    policy: string;
                    previousCaseId?: number;
                    request?: string;
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
                        id: number;
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
    getCase: {
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
                        actions: {
                            actedAt: string;
                            actedOn: string;
                            actorName: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            label: {
                                en: string;
                                zh: string;
                            };
                            number: number;
                            step: string;
                            toState: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        actionsCount: number;
                        applicant: {
                            id: number;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            mine: boolean;
                            name: string;
                        } | null;
                        clocks: {
                            id: number;
                            limit: string;
                            office: string;
                            remaining: {
                                dueOn: string | null;
                                /** @enum {string} */
                                state: "running" | "due-soon" | "overdue" | "paused" | "stopped";
                                text: {
                                    en: string;
                                    zh: string;
                                };
                                workingDaysLeft: number | null;
                            };
                            source: string;
                            startedOn: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        closedOn: string | null;
                        headName: string;
                        household: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: number;
                        };
                        id: number;
                        /** @enum {string} */
                        kind: "application" | "review" | "reconsideration";
                        notes: {
                            authorName: string | null;
                            id: number;
                            text: string;
                            writtenAt: string;
                        }[];
                        /** @enum {string} */
                        office: "village" | "town" | "county" | "city" | "department";
                        openedOn: string;
                        origin: string;
                        papers: {
                            id: string;
                            known: boolean;
                            optional: boolean;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        policy: {
                            id: string;
                            /** @enum {string} */
                            subject: "person" | "household";
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        previousCaseId: number | null;
                        procedure: {
                            basis: {
                                en: string;
                                zh: string;
                            }[];
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        receivedArea: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        referrals: {
                            acknowledgedAt: string | null;
                            answer: string | null;
                            answeredAt: string | null;
                            caseId: number;
                            id: number;
                            reason: string;
                            senderName: string | null;
                            sentAt: string;
                            toName: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        state: {
                            id: string;
                            open: boolean;
                            resident: {
                                en: string;
                                zh: string;
                            };
                            staff: {
                                en: string;
                                zh: string;
                            };
                        };
                        steps: {
                            form: string;
                            id: string;
                            /** @enum {string} */
                            kind: "onward" | "activity" | "aside";
                            label: {
                                en: string;
                                zh: string;
                            };
                            possible: boolean;
                            reasons: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        subject: {
                            id: number;
                            name: string;
                        } | null;
                        today: string;
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
    assignCase: {
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
                    /** @enum {string} */
                    kind: "claim" | "hand-over" | "release";
                    reason?: string;
                    to?: string;
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
                        actions: {
                            actedAt: string;
                            actedOn: string;
                            actorName: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            label: {
                                en: string;
                                zh: string;
                            };
                            number: number;
                            step: string;
                            toState: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        actionsCount: number;
                        applicant: {
                            id: number;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            mine: boolean;
                            name: string;
                        } | null;
                        clocks: {
                            id: number;
                            limit: string;
                            office: string;
                            remaining: {
                                dueOn: string | null;
                                /** @enum {string} */
                                state: "running" | "due-soon" | "overdue" | "paused" | "stopped";
                                text: {
                                    en: string;
                                    zh: string;
                                };
                                workingDaysLeft: number | null;
                            };
                            source: string;
                            startedOn: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        closedOn: string | null;
                        headName: string;
                        household: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: number;
                        };
                        id: number;
                        /** @enum {string} */
                        kind: "application" | "review" | "reconsideration";
                        notes: {
                            authorName: string | null;
                            id: number;
                            text: string;
                            writtenAt: string;
                        }[];
                        /** @enum {string} */
                        office: "village" | "town" | "county" | "city" | "department";
                        openedOn: string;
                        origin: string;
                        papers: {
                            id: string;
                            known: boolean;
                            optional: boolean;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        policy: {
                            id: string;
                            /** @enum {string} */
                            subject: "person" | "household";
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        previousCaseId: number | null;
                        procedure: {
                            basis: {
                                en: string;
                                zh: string;
                            }[];
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        receivedArea: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        referrals: {
                            acknowledgedAt: string | null;
                            answer: string | null;
                            answeredAt: string | null;
                            caseId: number;
                            id: number;
                            reason: string;
                            senderName: string | null;
                            sentAt: string;
                            toName: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        state: {
                            id: string;
                            open: boolean;
                            resident: {
                                en: string;
                                zh: string;
                            };
                            staff: {
                                en: string;
                                zh: string;
                            };
                        };
                        steps: {
                            form: string;
                            id: string;
                            /** @enum {string} */
                            kind: "onward" | "activity" | "aside";
                            label: {
                                en: string;
                                zh: string;
                            };
                            possible: boolean;
                            reasons: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        subject: {
                            id: number;
                            name: string;
                        } | null;
                        today: string;
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
    listColleagues: {
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
                        colleagues: {
                            id: string;
                            level: string;
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
    getCaseDecision: {
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
                        decision: {
                            documentId: string | null;
                            id: number;
                            /** @description worked out again just now from what it stored, it is the same */
                            identical: boolean;
                        } | null;
                        draft: {
                            amountFen: number | null;
                            differs: boolean;
                            differsReason: string | null;
                            fromMonth: string | null;
                            maySign: boolean;
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            preparedAt: string;
                            preparedByName: string | null;
                            proposedAmountFen: number | null;
                            /** @enum {string} */
                            proposedOutcome: "entitled" | "not-entitled" | "unknown";
                            secondAt: string | null;
                            secondByName: string | null;
                            stale: boolean;
                        } | null;
                        proposal: {
                            amountFen: number | null;
                            /** @description the day whose facts and rules count */
                            date: string;
                            missing: {
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
                            /** @enum {string} */
                            outcome: "entitled" | "not-entitled" | "unknown";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            reasons: {
                                article: {
                                    en: string;
                                    zh: string;
                                };
                                condition: string;
                                gap: {
                                    en: string;
                                    zh: string;
                                } | null;
                                holds: boolean | null;
                                numbers: {
                                    en: string;
                                    zh: string;
                                }[];
                                text: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        } | null;
                        trouble: {
                            en: string;
                            zh: string;
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
    issueCaseDecision: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decision: {
                            documentId: string | null;
                            id: number;
                            /** @description worked out again just now from what it stored, it is the same */
                            identical: boolean;
                        } | null;
                        draft: {
                            amountFen: number | null;
                            differs: boolean;
                            differsReason: string | null;
                            fromMonth: string | null;
                            maySign: boolean;
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            preparedAt: string;
                            preparedByName: string | null;
                            proposedAmountFen: number | null;
                            /** @enum {string} */
                            proposedOutcome: "entitled" | "not-entitled" | "unknown";
                            secondAt: string | null;
                            secondByName: string | null;
                            stale: boolean;
                        } | null;
                        proposal: {
                            amountFen: number | null;
                            /** @description the day whose facts and rules count */
                            date: string;
                            missing: {
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
                            /** @enum {string} */
                            outcome: "entitled" | "not-entitled" | "unknown";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            reasons: {
                                article: {
                                    en: string;
                                    zh: string;
                                };
                                condition: string;
                                gap: {
                                    en: string;
                                    zh: string;
                                } | null;
                                holds: boolean | null;
                                numbers: {
                                    en: string;
                                    zh: string;
                                }[];
                                text: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        } | null;
                        trouble: {
                            en: string;
                            zh: string;
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
    signCaseDecision: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decision: {
                            documentId: string | null;
                            id: number;
                            /** @description worked out again just now from what it stored, it is the same */
                            identical: boolean;
                        } | null;
                        draft: {
                            amountFen: number | null;
                            differs: boolean;
                            differsReason: string | null;
                            fromMonth: string | null;
                            maySign: boolean;
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            preparedAt: string;
                            preparedByName: string | null;
                            proposedAmountFen: number | null;
                            /** @enum {string} */
                            proposedOutcome: "entitled" | "not-entitled" | "unknown";
                            secondAt: string | null;
                            secondByName: string | null;
                            stale: boolean;
                        } | null;
                        proposal: {
                            amountFen: number | null;
                            /** @description the day whose facts and rules count */
                            date: string;
                            missing: {
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
                            /** @enum {string} */
                            outcome: "entitled" | "not-entitled" | "unknown";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            reasons: {
                                article: {
                                    en: string;
                                    zh: string;
                                };
                                condition: string;
                                gap: {
                                    en: string;
                                    zh: string;
                                } | null;
                                holds: boolean | null;
                                numbers: {
                                    en: string;
                                    zh: string;
                                }[];
                                text: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        } | null;
                        trouble: {
                            en: string;
                            zh: string;
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
            /** @description In conflict with what is there. */
            409: {
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
    writeCaseNote: {
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
                    text: string;
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
                        actions: {
                            actedAt: string;
                            actedOn: string;
                            actorName: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            label: {
                                en: string;
                                zh: string;
                            };
                            number: number;
                            step: string;
                            toState: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        actionsCount: number;
                        applicant: {
                            id: number;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            mine: boolean;
                            name: string;
                        } | null;
                        clocks: {
                            id: number;
                            limit: string;
                            office: string;
                            remaining: {
                                dueOn: string | null;
                                /** @enum {string} */
                                state: "running" | "due-soon" | "overdue" | "paused" | "stopped";
                                text: {
                                    en: string;
                                    zh: string;
                                };
                                workingDaysLeft: number | null;
                            };
                            source: string;
                            startedOn: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        closedOn: string | null;
                        headName: string;
                        household: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: number;
                        };
                        id: number;
                        /** @enum {string} */
                        kind: "application" | "review" | "reconsideration";
                        notes: {
                            authorName: string | null;
                            id: number;
                            text: string;
                            writtenAt: string;
                        }[];
                        /** @enum {string} */
                        office: "village" | "town" | "county" | "city" | "department";
                        openedOn: string;
                        origin: string;
                        papers: {
                            id: string;
                            known: boolean;
                            optional: boolean;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        policy: {
                            id: string;
                            /** @enum {string} */
                            subject: "person" | "household";
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        previousCaseId: number | null;
                        procedure: {
                            basis: {
                                en: string;
                                zh: string;
                            }[];
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        receivedArea: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        referrals: {
                            acknowledgedAt: string | null;
                            answer: string | null;
                            answeredAt: string | null;
                            caseId: number;
                            id: number;
                            reason: string;
                            senderName: string | null;
                            sentAt: string;
                            toName: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        state: {
                            id: string;
                            open: boolean;
                            resident: {
                                en: string;
                                zh: string;
                            };
                            staff: {
                                en: string;
                                zh: string;
                            };
                        };
                        steps: {
                            form: string;
                            id: string;
                            /** @enum {string} */
                            kind: "onward" | "activity" | "aside";
                            label: {
                                en: string;
                                zh: string;
                            };
                            possible: boolean;
                            reasons: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        subject: {
                            id: number;
                            name: string;
                        } | null;
                        today: string;
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
    listCaseNotices: {
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
                        mayAnswer: boolean;
                        notices: {
                            basis: {
                                en: string;
                                zh: string;
                            };
                            daysLeft: number;
                            endsOn: string;
                            id: number;
                            lines: {
                                field: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                value: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            online: boolean;
                            /** @enum {string} */
                            phase: "before-decision" | "after-decision";
                            place: string;
                            publisherName: string | null;
                            startsOn: string;
                            /** @enum {string} */
                            state: "on-show" | "over" | "withdrawn";
                            title: {
                                en: string;
                                zh: string;
                            };
                            withdrawnAt: string | null;
                            withdrawnReason: string | null;
                        }[];
                        objections: {
                            answer: string | null;
                            contact: string | null;
                            id: number;
                            madeAt: string;
                            name: string | null;
                            noticeId: number;
                            receipt: string;
                            /** @enum {string} */
                            source: "public" | "staff";
                            /** @enum {string} */
                            state: "open" | "taken-up" | "answered";
                            text: string;
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
    withdrawNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                id: number;
                notice: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        mayAnswer: boolean;
                        notices: {
                            basis: {
                                en: string;
                                zh: string;
                            };
                            daysLeft: number;
                            endsOn: string;
                            id: number;
                            lines: {
                                field: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                value: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            online: boolean;
                            /** @enum {string} */
                            phase: "before-decision" | "after-decision";
                            place: string;
                            publisherName: string | null;
                            startsOn: string;
                            /** @enum {string} */
                            state: "on-show" | "over" | "withdrawn";
                            title: {
                                en: string;
                                zh: string;
                            };
                            withdrawnAt: string | null;
                            withdrawnReason: string | null;
                        }[];
                        objections: {
                            answer: string | null;
                            contact: string | null;
                            id: number;
                            madeAt: string;
                            name: string | null;
                            noticeId: number;
                            receipt: string;
                            /** @enum {string} */
                            source: "public" | "staff";
                            /** @enum {string} */
                            state: "open" | "taken-up" | "answered";
                            text: string;
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
    answerObjection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                id: number;
                objection: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
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
                        mayAnswer: boolean;
                        notices: {
                            basis: {
                                en: string;
                                zh: string;
                            };
                            daysLeft: number;
                            endsOn: string;
                            id: number;
                            lines: {
                                field: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                value: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            online: boolean;
                            /** @enum {string} */
                            phase: "before-decision" | "after-decision";
                            place: string;
                            publisherName: string | null;
                            startsOn: string;
                            /** @enum {string} */
                            state: "on-show" | "over" | "withdrawn";
                            title: {
                                en: string;
                                zh: string;
                            };
                            withdrawnAt: string | null;
                            withdrawnReason: string | null;
                        }[];
                        objections: {
                            answer: string | null;
                            contact: string | null;
                            id: number;
                            madeAt: string;
                            name: string | null;
                            noticeId: number;
                            receipt: string;
                            /** @enum {string} */
                            source: "public" | "staff";
                            /** @enum {string} */
                            state: "open" | "taken-up" | "answered";
                            text: string;
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
    referCase: {
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
                    reason: string;
                    /** @example 370302 */
                    toArea?: string;
                    toDepartment?: string;
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
                        id: number;
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
    takeCaseStep: {
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
                    data: {
                        [key: string]: unknown;
                    };
                    seen: number;
                    /** @enum {string} */
                    step: "submit" | "accept" | "not-accept" | "ask-papers" | "papers-received" | "withdraw" | "register-relative" | "push" | "receive" | "order-check" | "start-check" | "object-to-check" | "record-survey" | "record-self-care" | "record-review-meeting" | "record-assessment" | "record-case-meeting" | "opine" | "publish-notice" | "object" | "opine-again" | "end-notice" | "forward" | "record-county-visit" | "county-opine" | "publish-county-notice" | "object-to-county" | "county-opine-again" | "end-county-notice" | "send-back" | "prepare" | "grant" | "refuse" | "aid-first" | "complete-first-aid" | "ask-federation" | "federation-answer" | "refer-to-department" | "department-receives" | "department-returns" | "department-grants" | "department-refuses" | "department-keeps" | "department-changes" | "department-stops" | "department-answer" | "inform" | "publish-result" | "report-death" | "report-change" | "report-self-care" | "keep" | "change" | "exit-gradually" | "stop" | "uphold" | "vary" | "overturn" | "end" | "extend";
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
                        actions: {
                            actedAt: string;
                            actedOn: string;
                            actorName: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            label: {
                                en: string;
                                zh: string;
                            };
                            number: number;
                            step: string;
                            toState: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        actionsCount: number;
                        applicant: {
                            id: number;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            mine: boolean;
                            name: string;
                        } | null;
                        clocks: {
                            id: number;
                            limit: string;
                            office: string;
                            remaining: {
                                dueOn: string | null;
                                /** @enum {string} */
                                state: "running" | "due-soon" | "overdue" | "paused" | "stopped";
                                text: {
                                    en: string;
                                    zh: string;
                                };
                                workingDaysLeft: number | null;
                            };
                            source: string;
                            startedOn: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        closedOn: string | null;
                        headName: string;
                        household: {
                            area: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: number;
                        };
                        id: number;
                        /** @enum {string} */
                        kind: "application" | "review" | "reconsideration";
                        notes: {
                            authorName: string | null;
                            id: number;
                            text: string;
                            writtenAt: string;
                        }[];
                        /** @enum {string} */
                        office: "village" | "town" | "county" | "city" | "department";
                        openedOn: string;
                        origin: string;
                        papers: {
                            id: string;
                            known: boolean;
                            optional: boolean;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        policy: {
                            id: string;
                            /** @enum {string} */
                            subject: "person" | "household";
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        previousCaseId: number | null;
                        procedure: {
                            basis: {
                                en: string;
                                zh: string;
                            }[];
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        receivedArea: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        referrals: {
                            acknowledgedAt: string | null;
                            answer: string | null;
                            answeredAt: string | null;
                            caseId: number;
                            id: number;
                            reason: string;
                            senderName: string | null;
                            sentAt: string;
                            toName: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        state: {
                            id: string;
                            open: boolean;
                            resident: {
                                en: string;
                                zh: string;
                            };
                            staff: {
                                en: string;
                                zh: string;
                            };
                        };
                        steps: {
                            form: string;
                            id: string;
                            /** @enum {string} */
                            kind: "onward" | "activity" | "aside";
                            label: {
                                en: string;
                                zh: string;
                            };
                            possible: boolean;
                            reasons: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        subject: {
                            id: number;
                            name: string;
                        } | null;
                        today: string;
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
    takeInFromElsewhere: {
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
                    idNumber: string;
                    phone?: string;
                    policy: string;
                    request?: string;
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
                        id: number;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    orderCheck: {
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
                    caseRef?: {
                        id: number;
                        /** @example case */
                        kind: string;
                    };
                    departments?: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                    householdId: number;
                    /** @description everyone who is living when absent */
                    personIds?: number[];
                    reason: string;
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
                        adoptions: {
                            adoptedAt: string;
                            adoptedBy: string;
                            fact: string;
                            id: number;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            reason: string;
                            shown: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        asked: number;
                        asOf: string;
                        caseRef: {
                            id: number;
                            kind: string;
                        } | null;
                        comparison: {
                            adoptable: boolean;
                            adoptedAt: string | null;
                            asOf: string;
                            declared: {
                                en: string;
                                zh: string;
                            } | null;
                            departments: {
                                /** @enum {string} */
                                code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                                en: string;
                                zh: string;
                            }[];
                            fact: string;
                            found: {
                                en: string;
                                zh: string;
                            } | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            /** @enum {string} */
                            verdict: "differs" | "undeclared" | "unanswered" | "no-record" | "same";
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            queries: {
                                askedAt: string | null;
                                attempts: number;
                                failure: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: number;
                                notes: {
                                    en: string;
                                    zh: string;
                                }[];
                                person: string;
                                personId: number;
                                requestId: string;
                                round: number;
                                settledAt: string | null;
                                sha256: string | null;
                                /** @enum {string} */
                                status: "waiting" | "asking" | "answered" | "no-record" | "failed" | "wrong-person" | "malformed";
                            }[];
                            subject: {
                                en: string;
                                zh: string;
                            };
                            zh: string;
                        }[];
                        finishedAt: string | null;
                        householdId: number;
                        id: number;
                        objections: {
                            documentIds: string[];
                            id: number;
                            queryId: number;
                            recheckId: number;
                            recordedAt: string;
                            recordedBy: string;
                            words: string;
                        }[];
                        orderedAt: string;
                        orderedBy: string;
                        reason: string;
                        settled: number;
                        /** @enum {string} */
                        state: "running" | "done" | "interrupted";
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
    getCheck: {
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
                        adoptions: {
                            adoptedAt: string;
                            adoptedBy: string;
                            fact: string;
                            id: number;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            reason: string;
                            shown: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        asked: number;
                        asOf: string;
                        caseRef: {
                            id: number;
                            kind: string;
                        } | null;
                        comparison: {
                            adoptable: boolean;
                            adoptedAt: string | null;
                            asOf: string;
                            declared: {
                                en: string;
                                zh: string;
                            } | null;
                            departments: {
                                /** @enum {string} */
                                code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                                en: string;
                                zh: string;
                            }[];
                            fact: string;
                            found: {
                                en: string;
                                zh: string;
                            } | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            /** @enum {string} */
                            verdict: "differs" | "undeclared" | "unanswered" | "no-record" | "same";
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            queries: {
                                askedAt: string | null;
                                attempts: number;
                                failure: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: number;
                                notes: {
                                    en: string;
                                    zh: string;
                                }[];
                                person: string;
                                personId: number;
                                requestId: string;
                                round: number;
                                settledAt: string | null;
                                sha256: string | null;
                                /** @enum {string} */
                                status: "waiting" | "asking" | "answered" | "no-record" | "failed" | "wrong-person" | "malformed";
                            }[];
                            subject: {
                                en: string;
                                zh: string;
                            };
                            zh: string;
                        }[];
                        finishedAt: string | null;
                        householdId: number;
                        id: number;
                        objections: {
                            documentIds: string[];
                            id: number;
                            queryId: number;
                            recheckId: number;
                            recordedAt: string;
                            recordedBy: string;
                            words: string;
                        }[];
                        orderedAt: string;
                        orderedBy: string;
                        reason: string;
                        settled: number;
                        /** @enum {string} */
                        state: "running" | "done" | "interrupted";
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
    adoptAnswer: {
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
                    fact: string;
                    personId?: number | null;
                    queryIds: number[];
                    reason: string;
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
                        adoptions: {
                            adoptedAt: string;
                            adoptedBy: string;
                            fact: string;
                            id: number;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            reason: string;
                            shown: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        asked: number;
                        asOf: string;
                        caseRef: {
                            id: number;
                            kind: string;
                        } | null;
                        comparison: {
                            adoptable: boolean;
                            adoptedAt: string | null;
                            asOf: string;
                            declared: {
                                en: string;
                                zh: string;
                            } | null;
                            departments: {
                                /** @enum {string} */
                                code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                                en: string;
                                zh: string;
                            }[];
                            fact: string;
                            found: {
                                en: string;
                                zh: string;
                            } | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            /** @enum {string} */
                            verdict: "differs" | "undeclared" | "unanswered" | "no-record" | "same";
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            queries: {
                                askedAt: string | null;
                                attempts: number;
                                failure: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: number;
                                notes: {
                                    en: string;
                                    zh: string;
                                }[];
                                person: string;
                                personId: number;
                                requestId: string;
                                round: number;
                                settledAt: string | null;
                                sha256: string | null;
                                /** @enum {string} */
                                status: "waiting" | "asking" | "answered" | "no-record" | "failed" | "wrong-person" | "malformed";
                            }[];
                            subject: {
                                en: string;
                                zh: string;
                            };
                            zh: string;
                        }[];
                        finishedAt: string | null;
                        householdId: number;
                        id: number;
                        objections: {
                            documentIds: string[];
                            id: number;
                            queryId: number;
                            recheckId: number;
                            recordedAt: string;
                            recordedBy: string;
                            words: string;
                        }[];
                        orderedAt: string;
                        orderedBy: string;
                        reason: string;
                        settled: number;
                        /** @enum {string} */
                        state: "running" | "done" | "interrupted";
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
    objectToAnswer: {
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
                    documentIds?: string[];
                    queryId: number;
                    words: string;
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
                        adoptions: {
                            adoptedAt: string;
                            adoptedBy: string;
                            fact: string;
                            id: number;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            reason: string;
                            shown: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        asked: number;
                        asOf: string;
                        caseRef: {
                            id: number;
                            kind: string;
                        } | null;
                        comparison: {
                            adoptable: boolean;
                            adoptedAt: string | null;
                            asOf: string;
                            declared: {
                                en: string;
                                zh: string;
                            } | null;
                            departments: {
                                /** @enum {string} */
                                code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                                en: string;
                                zh: string;
                            }[];
                            fact: string;
                            found: {
                                en: string;
                                zh: string;
                            } | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            /** @enum {string} */
                            verdict: "differs" | "undeclared" | "unanswered" | "no-record" | "same";
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            queries: {
                                askedAt: string | null;
                                attempts: number;
                                failure: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: number;
                                notes: {
                                    en: string;
                                    zh: string;
                                }[];
                                person: string;
                                personId: number;
                                requestId: string;
                                round: number;
                                settledAt: string | null;
                                sha256: string | null;
                                /** @enum {string} */
                                status: "waiting" | "asking" | "answered" | "no-record" | "failed" | "wrong-person" | "malformed";
                            }[];
                            subject: {
                                en: string;
                                zh: string;
                            };
                            zh: string;
                        }[];
                        finishedAt: string | null;
                        householdId: number;
                        id: number;
                        objections: {
                            documentIds: string[];
                            id: number;
                            queryId: number;
                            recheckId: number;
                            recordedAt: string;
                            recordedBy: string;
                            words: string;
                        }[];
                        orderedAt: string;
                        orderedBy: string;
                        reason: string;
                        settled: number;
                        /** @enum {string} */
                        state: "running" | "done" | "interrupted";
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
    repeatCheck: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        adoptions: {
                            adoptedAt: string;
                            adoptedBy: string;
                            fact: string;
                            id: number;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            reason: string;
                            shown: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        asked: number;
                        asOf: string;
                        caseRef: {
                            id: number;
                            kind: string;
                        } | null;
                        comparison: {
                            adoptable: boolean;
                            adoptedAt: string | null;
                            asOf: string;
                            declared: {
                                en: string;
                                zh: string;
                            } | null;
                            departments: {
                                /** @enum {string} */
                                code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                                en: string;
                                zh: string;
                            }[];
                            fact: string;
                            found: {
                                en: string;
                                zh: string;
                            } | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            person: string | null;
                            personId: number | null;
                            queryIds: number[];
                            /** @enum {string} */
                            verdict: "differs" | "undeclared" | "unanswered" | "no-record" | "same";
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            queries: {
                                askedAt: string | null;
                                attempts: number;
                                failure: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: number;
                                notes: {
                                    en: string;
                                    zh: string;
                                }[];
                                person: string;
                                personId: number;
                                requestId: string;
                                round: number;
                                settledAt: string | null;
                                sha256: string | null;
                                /** @enum {string} */
                                status: "waiting" | "asking" | "answered" | "no-record" | "failed" | "wrong-person" | "malformed";
                            }[];
                            subject: {
                                en: string;
                                zh: string;
                            };
                            zh: string;
                        }[];
                        finishedAt: string | null;
                        householdId: number;
                        id: number;
                        objections: {
                            documentIds: string[];
                            id: number;
                            queryId: number;
                            recheckId: number;
                            recordedAt: string;
                            recordedBy: string;
                            words: string;
                        }[];
                        orderedAt: string;
                        orderedBy: string;
                        reason: string;
                        settled: number;
                        /** @enum {string} */
                        state: "running" | "done" | "interrupted";
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
    listDecisions: {
        parameters: {
            query: {
                household: number;
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
                        decisions: {
                            amountFen: number | null;
                            approvedAt: string;
                            areaCode: string;
                            batchId: number | null;
                            caseId: number;
                            /** @description the day whose facts and rules count */
                            decidedFor: string;
                            differs: boolean;
                            differsReason: string | null;
                            fromMonth: string | null;
                            householdId: number;
                            id: number;
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            personId: number | null;
                            policy: {
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            proposedAmountFen: number | null;
                            /** @enum {string} */
                            proposedOutcome: "entitled" | "not-entitled" | "unknown";
                        }[];
                        page: number;
                        pageRowsMax: number;
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
    getDecision: {
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
                        amountFen: number | null;
                        approvedAt: string;
                        approvedBy: string;
                        areaCode: string;
                        batchId: number | null;
                        caseId: number;
                        /** @description the day whose facts and rules count */
                        decidedFor: string;
                        differs: boolean;
                        differsReason: string | null;
                        fromMonth: string | null;
                        /** @description SHA-256 over facts, rules, trace and decision */
                        hash: string;
                        householdId: number;
                        id: number;
                        objection: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        outcome: "granted" | "refused";
                        parameters: {
                            from: string;
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            status: "official" | "derived" | "illustrative";
                            unit: string;
                            value: number;
                        }[];
                        /** @enum {string} */
                        period: "month" | "year" | "once" | "none";
                        personId: number | null;
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        proposedAmountFen: number | null;
                        /** @enum {string} */
                        proposedOutcome: "entitled" | "not-entitled" | "unknown";
                        reasons: {
                            article: {
                                en: string;
                                zh: string;
                            };
                            condition: string;
                            gap: {
                                en: string;
                                zh: string;
                            } | null;
                            holds: boolean | null;
                            numbers: {
                                en: string;
                                zh: string;
                            }[];
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        secondBy: string | null;
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
    listDocuments: {
        parameters: {
            query?: {
                case?: number;
                household?: number;
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
                        documents: {
                            bytes: number;
                            caseId: number | null;
                            householdId: number;
                            id: string;
                            /** @enum {string} */
                            kind: "paper" | "issued";
                            /** @enum {string} */
                            mediaType: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf";
                            paperKind: string;
                            personId: number | null;
                            sha256: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            uploadedAt: string;
                            uploaderName: string | null;
                            withdrawn: {
                                at: string;
                                reason: string;
                            } | null;
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
    addDocument: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        caseId: number | null;
                        householdId: number;
                        id: string;
                        /** @enum {string} */
                        kind: "paper" | "issued";
                        /** @enum {string} */
                        mediaType: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf";
                        paperKind: string;
                        personId: number | null;
                        sha256: string;
                        title: {
                            en: string;
                            zh: string;
                        };
                        uploadedAt: string;
                        uploaderName: string | null;
                        withdrawn: {
                            at: string;
                            reason: string;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    getDocumentFile: {
        parameters: {
            query?: {
                save?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
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
                    "image/heic": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
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
    withdrawDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        bytes: number;
                        caseId: number | null;
                        householdId: number;
                        id: string;
                        /** @enum {string} */
                        kind: "paper" | "issued";
                        /** @enum {string} */
                        mediaType: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf";
                        paperKind: string;
                        personId: number | null;
                        sha256: string;
                        title: {
                            en: string;
                            zh: string;
                        };
                        uploadedAt: string;
                        uploaderName: string | null;
                        withdrawn: {
                            at: string;
                            reason: string;
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
    listDuplicates: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
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
                        pairs: {
                            /** @enum {string} */
                            likeness: "name-and-birth" | "sound-and-birth-nearby" | "no-number-nearby";
                            people: {
                                areaName: {
                                    en: string;
                                    zh: string;
                                };
                                bornYear: number | null;
                                hasNumber: boolean;
                                id: number;
                                name: string;
                            }[];
                        }[];
                        rowsMax: number;
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
    compareDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                first: number;
                second: number;
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
                        facts: {
                            differ: boolean;
                            label: {
                                en: string;
                                zh: string;
                            };
                            values: ({
                                en: string;
                                zh: string;
                            } | null)[];
                        }[];
                        hanging: {
                            counts: number[];
                            what: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        sides: {
                            areaName: {
                                en: string;
                                zh: string;
                            } | null;
                            bornOn: string | null;
                            diedOn: string | null;
                            householdId: number;
                            id: number;
                            idNumberMasked: string | null;
                            merged: boolean;
                            name: string;
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
    dismissDuplicate: {
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
                    first: number;
                    second: number;
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
                        dismissed: boolean;
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
    listEntitlements: {
        parameters: {
            query: {
                household: number;
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
                        entitlements: {
                            /** @description granted for this month, fen a period */
                            amountFen: number;
                            areaCode: string;
                            caseId: number | null;
                            decisionId: number | null;
                            /** @description first day of the first month; for help given once, the day */
                            fromMonth: string;
                            householdId: number;
                            id: number;
                            /** @enum {string} */
                            origin: "decision" | "list" | "first-aid" | "import" | "demonstration";
                            pausedBy: ("human" | "rule") | null;
                            personId: number | null;
                            policy: {
                                id: string;
                                /** @enum {string} */
                                period: "month" | "year" | "once" | "none";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            untilMonth: string | null;
                        }[];
                        page: number;
                        pageRowsMax: number;
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
    getEntitlement: {
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
                        /** @description granted for this month, fen a period */
                        amountFen: number;
                        amounts: {
                            amountFen: number;
                            decisionId: number | null;
                            fromMonth: string;
                            reason: {
                                en: string;
                                zh: string;
                            };
                            recordedAt: string;
                        }[];
                        areaCode: string;
                        caseId: number | null;
                        decisionId: number | null;
                        /** @description first day of the first month; for help given once, the day */
                        fromMonth: string;
                        householdId: number;
                        id: number;
                        /** @description what falls due from a year ago to a year ahead */
                        months: {
                            amountFen: number;
                            grantedFen: number;
                            month: string;
                            pausedBy: ("human" | "rule") | null;
                        }[];
                        /** @enum {string} */
                        origin: "decision" | "list" | "first-aid" | "import" | "demonstration";
                        pausedBy: ("human" | "rule") | null;
                        pauses: {
                            /** @enum {string} */
                            cause: "death" | "check" | "other";
                            fromMonth: string;
                            id: number;
                            /**
                             * @description who paused it: a member of staff, or a rule
                             * @enum {string}
                             */
                            kind: "human" | "rule";
                            reason: {
                                en: string;
                                zh: string;
                            };
                            recordedAt: string;
                            resumedFrom: string | null;
                            resumeReason: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        personId: number | null;
                        policy: {
                            id: string;
                            /** @enum {string} */
                            period: "month" | "year" | "once" | "none";
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        reviews: {
                            caseId: number | null;
                            decisionId: number | null;
                            /** @enum {string} */
                            outcome: "unchanged" | "changed" | "stopped";
                            recordedAt: string;
                            reviewedOn: string;
                        }[];
                        stops: {
                            decisionId: number | null;
                            fromMonth: string;
                            reason: {
                                en: string;
                                zh: string;
                            };
                            recordedAt: string;
                        }[];
                        untilMonth: string | null;
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
    pauseEntitlement: {
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
                    /** @example 2024-05-01 */
                    fromMonth?: string;
                    /** @enum {string} */
                    kind: "pause" | "resume";
                    pauseId?: number;
                    reason: string;
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
                        id: number;
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
    reportChange: {
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
                    change: string;
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
                        id: number;
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
                            caseId: number | null;
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
    getFund: {
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
                        areaCode: string;
                        corrections: {
                            /** @description fen */
                            amountFen: number;
                            approvedOn: string | null;
                            happenedOn: string;
                            id: number;
                            reason: string;
                            /** @description number of the donation or request */
                            subjectId: number;
                            /** @enum {string} */
                            what: "donation" | "grant";
                        }[];
                        donations: {
                            /** @description fen */
                            amountFen: number;
                            /** @enum {string} */
                            donorKind: "person" | "organisation" | "anonymous";
                            donorName: string | null;
                            /** @enum {string} */
                            earmark: "none" | "illness" | "disaster" | "emergency" | "living";
                            /** @description fen */
                            grantedFen: number;
                            id: number;
                            receivedOn: string;
                            /** @description the money did not come after all */
                            takenBack: boolean;
                        }[];
                        pots: {
                            /** @description fen */
                            balanceFen: number;
                            /** @enum {string} */
                            earmark: "none" | "illness" | "disaster" | "emergency" | "living";
                            /** @description fen */
                            givenFen: number;
                            /** @description fen */
                            grantedFen: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description fen */
                            unpaidFen: number;
                            unspentSince: string | null;
                        }[];
                        requests: {
                            amountFen: number | null;
                            /** @description fen */
                            askedFen: number;
                            caseId: number | null;
                            /** @enum {string} */
                            cause: "illness" | "disaster" | "emergency" | "living";
                            decidedOn: string | null;
                            householdId: number;
                            id: number;
                            /** @enum {string} */
                            outcome: "open" | "granted" | "refused";
                            paidOn: string | null;
                            requestedOn: string;
                            situation: string;
                            statutoryAid: string;
                            /** @description the grant was given back */
                            takenBack: boolean;
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
    proposeFundCorrection: {
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
                    /** @example 2024-05-01 */
                    happenedOn: string;
                    id: number;
                    reason: string;
                    /** @enum {string} */
                    what: "donation" | "grant";
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
                        id: number;
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
    approveFundCorrection: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
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
    recordDonation: {
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
                    /** @description fen */
                    amountFen: number;
                    donor: {
                        /** @enum {string} */
                        kind: "person" | "organisation" | "anonymous";
                        name?: string;
                    };
                    /** @enum {string} */
                    earmark: "none" | "illness" | "disaster" | "emergency" | "living";
                    /** @example 2024-05-01 */
                    receivedOn: string;
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
                        id: number;
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
    traceDonation: {
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
                        grants: {
                            /** @description fen */
                            amountFen: number;
                            cause: {
                                en: string;
                                zh: string;
                            };
                            decidedOn: string;
                            grant: number;
                            paidOn: string | null;
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
    getDonationReceipt: {
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
    recordFundMeeting: {
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
                    decisions: {
                        amountFen?: number | null;
                        reason: string;
                        requestId: number;
                        votes: {
                            conflict?: string;
                            name: string;
                            /** @enum {string} */
                            vote?: "for" | "against" | "abstain";
                        }[];
                    }[];
                    /** @example 2024-05-01 */
                    heldOn: string;
                    seats: number;
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
                        decisions: {
                            /** @enum {string} */
                            outcome: "granted" | "refused";
                            requestId: number;
                        }[];
                        meetingId: number;
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
    listFundPublications: {
        parameters: {
            query?: {
                /** @description city or county; the city when left out */
                area?: string;
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
                        publications: {
                            figures: {
                                byCause: {
                                    /** @enum {string} */
                                    cause: "illness" | "disaster" | "emergency" | "living";
                                    count: number | null;
                                    sumFen: number | null;
                                }[];
                                donations: {
                                    count: number;
                                    /** @description fen */
                                    sumFen: number;
                                };
                                grants: {
                                    count: number;
                                    /** @description fen */
                                    sumFen: number;
                                } | null;
                            };
                            publishedOn: string;
                            /** @description 0: the whole year; figures count from the first of January */
                            quarter: number;
                            year: number;
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
    publishFund: {
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
                    /** @description 0: the whole year */
                    quarter: number;
                    year: number;
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
                        byCause: {
                            /** @enum {string} */
                            cause: "illness" | "disaster" | "emergency" | "living";
                            count: number | null;
                            sumFen: number | null;
                        }[];
                        donations: {
                            count: number;
                            /** @description fen */
                            sumFen: number;
                        };
                        grants: {
                            count: number;
                            /** @description fen */
                            sumFen: number;
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
    getFundPublicationsCsv: {
        parameters: {
            query?: {
                /** @description city or county; the city when left out */
                area?: string;
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
    recordFundRequest: {
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
                    /** @description fen */
                    askedFen: number;
                    caseId?: number | null;
                    /** @enum {string} */
                    cause: "illness" | "disaster" | "emergency" | "living";
                    householdId: number;
                    /** @example 2024-05-01 */
                    requestedOn: string;
                    situation: string;
                    statutoryAid: string;
                    /** @example 2024-05-01 */
                    statutoryLookedAtOn: string;
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
                        id: number;
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
    traceGrant: {
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
                        donations: {
                            /** @description fen */
                            amountFen: number;
                            donation: number;
                            /** @enum {string} */
                            donorKind: "person" | "organisation" | "anonymous";
                            /** @enum {string} */
                            earmark: "none" | "illness" | "disaster" | "emergency" | "living";
                            receivedOn: string;
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
    recordFundPayment: {
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
                    bankReference: string;
                    /** @example 2024-05-01 */
                    paidOn: string;
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
                        id: number;
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
                        address: string | null;
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
                            hidden: ("concealed" | "elsewhere") | null;
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
                            standing: {
                                article: {
                                    en: string;
                                    zh: string;
                                };
                                counts: boolean | null;
                                why: {
                                    en: string;
                                    zh: string;
                                };
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
    listAuthorisations: {
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
                        authorisations: {
                            caseId: number | null;
                            documentId: string | null;
                            expiresOn: string;
                            guardian: string | null;
                            id: number;
                            person: string;
                            personId: number;
                            purpose: string;
                            recordedAt: string;
                            recordedBy: string;
                            scope: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                            signedOn: string;
                            /** @enum {string} */
                            state: "in-force" | "ended" | "withdrawn";
                            withdrawnOn: string | null;
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            zh: string;
                        }[];
                        members: {
                            adult: boolean;
                            covered: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                            id: number;
                            living: boolean;
                            name: string;
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
    recordAuthorisation: {
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
                    caseId?: number;
                    documentId?: string;
                    /** @example 2024-05-01 */
                    expiresOn: string;
                    guardianId?: number;
                    guardianName?: string;
                    personId: number;
                    purpose: string;
                    scope: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                    /** @example 2024-05-01 */
                    signedOn: string;
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
                        authorisations: {
                            caseId: number | null;
                            documentId: string | null;
                            expiresOn: string;
                            guardian: string | null;
                            id: number;
                            person: string;
                            personId: number;
                            purpose: string;
                            recordedAt: string;
                            recordedBy: string;
                            scope: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                            signedOn: string;
                            /** @enum {string} */
                            state: "in-force" | "ended" | "withdrawn";
                            withdrawnOn: string | null;
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            zh: string;
                        }[];
                        members: {
                            adult: boolean;
                            covered: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                            id: number;
                            living: boolean;
                            name: string;
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
    withdrawAuthorisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                authorisationId: number;
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
                        authorisations: {
                            caseId: number | null;
                            documentId: string | null;
                            expiresOn: string;
                            guardian: string | null;
                            id: number;
                            person: string;
                            personId: number;
                            purpose: string;
                            recordedAt: string;
                            recordedBy: string;
                            scope: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                            signedOn: string;
                            /** @enum {string} */
                            state: "in-force" | "ended" | "withdrawn";
                            withdrawnOn: string | null;
                        }[];
                        departments: {
                            /** @enum {string} */
                            code: "police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies";
                            en: string;
                            zh: string;
                        }[];
                        members: {
                            adult: boolean;
                            covered: ("police" | "civil-affairs" | "real-estate" | "vehicles" | "banks" | "securities" | "social-insurance" | "housing-fund" | "tax" | "companies")[];
                            id: number;
                            living: boolean;
                            name: string;
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
            /** @description In conflict with what is there. */
            409: {
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
    listChecks: {
        parameters: {
            query?: {
                caseId?: number;
                caseKind?: string;
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
                        checks: {
                            asked: number;
                            asOf: string;
                            caseRef: {
                                id: number;
                                kind: string;
                            } | null;
                            finishedAt: string | null;
                            householdId: number;
                            id: number;
                            orderedAt: string;
                            orderedBy: string;
                            reason: string;
                            settled: number;
                            /** @enum {string} */
                            state: "running" | "done" | "interrupted";
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
    listInbox: {
        parameters: {
            query?: {
                page?: number;
                unread?: boolean;
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
                        notices: {
                            createdAt: string;
                            id: number;
                            key: string;
                            link: {
                                id: number;
                                kind: string;
                            } | null;
                            readAt: string | null;
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        page: number;
                        pageRowsMax: number;
                        total: number;
                        unread: number;
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
    markRead: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
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
    markReadUpTo: {
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
                    upTo: number;
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
                        unread: number;
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
    countUnread: {
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
                        unread: number;
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
    recordLifeEvent: {
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
                    details: {
                        idNumber?: string;
                        name: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                    };
                    evidence: string;
                    /** @enum {string} */
                    kind: "birth";
                    /** @example 2024-05-01 */
                    on: string;
                    /** @description the parents; the child lives with the first */
                    personIds: number[];
                    /** @enum {string} */
                    source: "civil-affairs" | "police" | "hospital" | "village" | "family" | "other";
                } | {
                    details: {
                        /**
                         * @description in whose household they live
                         * @enum {string}
                         */
                        home: "first" | "second" | "apart";
                    };
                    evidence: string;
                    /** @enum {string} */
                    kind: "marriage";
                    /** @example 2024-05-01 */
                    on: string;
                    personIds: number[];
                    /** @enum {string} */
                    source: "civil-affairs" | "police" | "hospital" | "village" | "family" | "other";
                } | {
                    details: {
                        children?: number[];
                        home?: {
                            address?: string;
                            areaCode?: string;
                            householdId?: number;
                        };
                        /** @enum {string} */
                        leaves: "first" | "second" | "nobody";
                    };
                    evidence: string;
                    /** @enum {string} */
                    kind: "divorce";
                    /** @example 2024-05-01 */
                    on: string;
                    personIds: number[];
                    /** @enum {string} */
                    source: "civil-affairs" | "police" | "hospital" | "village" | "family" | "other";
                } | {
                    details: {
                        home: {
                            address?: string;
                            areaCode?: string;
                            householdId?: number;
                        };
                        relations?: {
                            [key: string]: "head" | "spouse" | "child" | "child-in-law" | "parent" | "parent-in-law" | "grandchild" | "grandparent" | "sibling" | "other";
                        };
                    };
                    evidence: string;
                    /** @enum {string} */
                    kind: "move";
                    /** @example 2024-05-01 */
                    on: string;
                    personIds: number[];
                    /** @enum {string} */
                    source: "civil-affairs" | "police" | "hospital" | "village" | "family" | "other";
                } | {
                    details: {
                        /** @enum {string} */
                        deathClass?: "hukou" | "student" | "relief-station" | "newborn" | "other";
                        orphaned?: number[];
                    };
                    evidence: string;
                    /** @enum {string} */
                    kind: "death";
                    /** @example 2024-05-01 */
                    on: string;
                    personIds: number[];
                    /** @enum {string} */
                    source: "civil-affairs" | "police" | "hospital" | "village" | "family" | "other";
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
                        effects: {
                            line: string;
                            link: {
                                id: number;
                                kind: string;
                            } | null;
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        id: number;
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
    correctLifeEvent: {
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
                    reason: string;
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
                        effects: {
                            line: string;
                            link: {
                                id: number;
                                kind: string;
                            } | null;
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        id: number;
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
    getLists: {
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
                        counties: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        groups: {
                            policy: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        lists: {
                            areaCode: string;
                            areaName: {
                                en: string;
                                zh: string;
                            };
                            closeReason: string | null;
                            drawnFor: string;
                            entries: number | null;
                            fromMonth: string;
                            id: number;
                            /** @description drawn by whoever asks, who therefore does not approve it */
                            mine: boolean;
                            policy: string;
                            policyTitle: {
                                en: string;
                                zh: string;
                            };
                            sha256: string | null;
                            /** @enum {string} */
                            state: "drawing" | "drawn" | "approved" | "granted" | "discarded";
                            sumFen: number | null;
                            triggerId: number;
                        }[];
                        triggers: {
                            allItemsHundredths: number | null;
                            amountFen: number | null;
                            areaCode: string;
                            document: string;
                            dueOn: string;
                            finding: {
                                met: boolean;
                                payBy: string | null;
                                reasons: {
                                    condition: string;
                                    holds: boolean | null;
                                    text: {
                                        en: string;
                                        zh: string;
                                    };
                                    values: {
                                        label: {
                                            en: string;
                                            zh: string;
                                        };
                                        unit: string | null;
                                        value: number | null;
                                    }[];
                                }[];
                            };
                            foodHundredths: number | null;
                            groups: {
                                policy: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[] | null;
                            id: number;
                            /** @enum {string} */
                            kind: "prices" | "heating" | "festival";
                            policy: string;
                            policyTitle: {
                                en: string;
                                zh: string;
                            };
                            publishedOn: string;
                            publisher: string;
                            replacesId: number | null;
                            /** @enum {string} */
                            status: "final" | "preliminary" | "illustrative";
                            title: string | null;
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
    drawList: {
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
                    /** @description a county */
                    area: string;
                    triggerId: number;
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
                        id: number;
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
    getList: {
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
                        additions: {
                            /** @description fen */
                            amountFen: number;
                            decision: ("added" | "refused") | null;
                            decisionReason: string | null;
                            /** @enum {string} */
                            engineOutcome: "entitled" | "not-entitled" | "unknown";
                            householdId: number;
                            id: number;
                            mine: boolean;
                            personId: number | null;
                            reason: string;
                        }[];
                        areaCode: string;
                        areaName: {
                            en: string;
                            zh: string;
                        };
                        closeReason: string | null;
                        counts: {
                            cause: string | null;
                            entries: number;
                            households: number;
                            /** @enum {string} */
                            origin: "drawn" | "added";
                            /** @enum {string} */
                            state: "listed" | "set-aside" | "granted" | "left-out";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        drawnFor: string;
                        entries: number | null;
                        fromMonth: string;
                        id: number;
                        /** @description drawn by whoever asks, who therefore does not approve it */
                        mine: boolean;
                        policy: string;
                        policyTitle: {
                            en: string;
                            zh: string;
                        };
                        sha256: string | null;
                        /** @enum {string} */
                        state: "drawing" | "drawn" | "approved" | "granted" | "discarded";
                        sumFen: number | null;
                        towns: {
                            code: string;
                            entries: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description fen */
                            sumFen: number;
                        }[];
                        trigger: {
                            allItemsHundredths: number | null;
                            amountFen: number | null;
                            areaCode: string;
                            document: string;
                            dueOn: string;
                            finding: {
                                met: boolean;
                                payBy: string | null;
                                reasons: {
                                    condition: string;
                                    holds: boolean | null;
                                    text: {
                                        en: string;
                                        zh: string;
                                    };
                                    values: {
                                        label: {
                                            en: string;
                                            zh: string;
                                        };
                                        unit: string | null;
                                        value: number | null;
                                    }[];
                                }[];
                            };
                            foodHundredths: number | null;
                            groups: {
                                policy: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[] | null;
                            id: number;
                            /** @enum {string} */
                            kind: "prices" | "heating" | "festival";
                            policy: string;
                            policyTitle: {
                                en: string;
                                zh: string;
                            };
                            publishedOn: string;
                            publisher: string;
                            replacesId: number | null;
                            /** @enum {string} */
                            status: "final" | "preliminary" | "illustrative";
                            title: string | null;
                        };
                        triggerId: number;
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
    proposeListAddition: {
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
                    /** @description fen */
                    amountFen: number;
                    householdId: number;
                    personId?: number | null;
                    reason: string;
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
                        id: number;
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
    decideListAddition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                addition: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "added" | "refused";
                    reason: string;
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
                        id: number;
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
    approveList: {
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
                    sha256: string;
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
                        id: number;
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
    discardList: {
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
                    reason: string;
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
                        id: number;
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
    listListEntries: {
        parameters: {
            query?: {
                after?: number;
                state?: "listed" | "set-aside" | "granted" | "left-out";
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
                        entries: {
                            amountFen: number | null;
                            areaCode: string;
                            areaName: {
                                en: string;
                                zh: string;
                            };
                            cause: string | null;
                            householdId: number;
                            id: number;
                            name: string | null;
                            /** @enum {string} */
                            origin: "drawn" | "added";
                            personId: number | null;
                            /** @enum {string} */
                            state: "listed" | "set-aside" | "granted" | "left-out";
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
    recordListTrigger: {
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
                    /** @description hundredths of a per cent on the year before: 280 is 2.8 % */
                    allItemsHundredths: number;
                    document: string;
                    /** @description hundredths of a per cent on the year before: 280 is 2.8 % */
                    foodHundredths: number;
                    /** @enum {string} */
                    kind: "prices";
                    /** @description the month of the index */
                    month: string;
                    /** @example 2024-05-01 */
                    publishedOn: string;
                    publisher: string;
                    replacesId?: number | null;
                    /** @enum {string} */
                    status: "final" | "preliminary" | "illustrative";
                } | {
                    document: string;
                    /** @enum {string} */
                    kind: "heating";
                    /** @example 2024-05-01 */
                    publishedOn: string;
                    publisher: string;
                    replacesId?: number | null;
                    /** @enum {string} */
                    status: "final" | "preliminary" | "illustrative";
                    /** @description the year in which the season begins */
                    year: number;
                } | {
                    /** @description fen each */
                    amountFen: number;
                    /** @example 2024-05-01 */
                    day: string;
                    document: string;
                    groups: string[];
                    /** @enum {string} */
                    kind: "festival";
                    /** @enum {string} */
                    policy: "festival-household" | "festival-person";
                    /** @example 2024-05-01 */
                    publishedOn: string;
                    publisher: string;
                    replacesId?: number | null;
                    /** @enum {string} */
                    status: "final" | "preliminary" | "illustrative";
                    title: string;
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
                        id: number;
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
    listMerges: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
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
                        merges: {
                            id: number;
                            mergedAt: string;
                            mergedId: number;
                            name: string;
                            reason: string;
                            survivorId: number;
                            undoneAt: string | null;
                            undoneReason: string | null;
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
    mergePeople: {
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
                    mergedId: number;
                    reason: string;
                    survivorId: number;
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
                        id: number;
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
    undoMerge: {
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
                    reason: string;
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
                        undone: boolean;
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
    removeMyFactor: {
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
                    id?: string;
                    /** @enum {string} */
                    kind: "totp" | "passkey";
                    password: string;
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
                        done: boolean;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    addMyPasskey: {
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
                    label: string;
                    /** @description RegistrationResponseJSON */
                    response: unknown;
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
                        /** @description Shown this once; empty when there are some already. */
                        recoveryCodes: string[];
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    beginMyPasskey: {
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
                        /** @description PublicKeyCredentialCreationOptionsJSON */
                        options: unknown;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    changeMyPassword: {
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
                    newPassword: string;
                    password: string;
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
                        done: boolean;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    renewMyRecoveryCodes: {
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
                        /** @description Shown this once; empty when there are some already. */
                        recoveryCodes: string[];
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    getMySecurity: {
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
                        /** @description The role asks for a second factor. */
                        factorRequired: boolean;
                        passkeys: {
                            createdAt: string;
                            id: string;
                            label: string;
                            usedAt: string | null;
                        }[];
                        recoveryCodesLeft: number;
                        sessions: {
                            address: string;
                            agent: string;
                            createdAt: string;
                            current: boolean;
                            id: string;
                            seenAt: string;
                        }[];
                        totpSince: string | null;
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
    endMyOtherSessions: {
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
                        ended: number;
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
    endMySession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
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
                        ended: number;
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
    beginMyTotp: {
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
                        /** @description What the QR code says (otpauth). */
                        address: string;
                        /** @description For typing into the app; told this once. */
                        secret: string;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    confirmMyTotp: {
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
                    code: string;
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
                        /** @description Shown this once; empty when there are some already. */
                        recoveryCodes: string[];
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    listNotices: {
        parameters: {
            query?: {
                /** @example 370302001 */
                area?: string;
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
                            count: number;
                        }[];
                        notices: {
                            endsOn: string;
                            id: number;
                            name: string | null;
                            title: {
                                en: string;
                                zh: string;
                            };
                            village: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        page: number;
                        pageRowsMax: number;
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
            /** @description There is none, or it may not be seen. */
            404: {
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
    getNotice: {
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
                        basis: {
                            en: string;
                            zh: string;
                        };
                        daysLeft: number;
                        endsOn: string;
                        id: number;
                        lines: {
                            field: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            value: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /** @enum {string} */
                        phase: "before-decision" | "after-decision";
                        place: string;
                        startsOn: string;
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
    objectToNotice: {
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
                    anonymous: boolean;
                    contact?: string;
                    name?: string;
                    text: string;
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
                        receipt: string;
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    endPayeeAccount: {
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
                    /** @example 2024-05-01 */
                    on?: string;
                    reason: string;
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
                        id: number;
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
    startBackPay: {
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
                    /** @description county, six digits */
                    areaCode: string;
                    /** @example 2024-05-01 */
                    month: string;
                    note?: string;
                    policy: string;
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
                        id: number;
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
    listBanks: {
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
                        banks: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
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
    listPaymentBatches: {
        parameters: {
            query?: {
                /** @example 2024-05-01 */
                month?: string;
                page?: number;
                policy?: string;
                state?: "draft" | "approved" | "sent" | "closed" | "discarded";
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
                        batches: {
                            approvedAt: string | null;
                            approvedBy: string | null;
                            /** @description county, six digits */
                            areaCode: string;
                            closedAt: string | null;
                            id: number;
                            /**
                             * @description back-pay after a raise, re-issue of what a bank returned
                             * @enum {string}
                             */
                            kind: "regular" | "back-pay" | "reissue" | "one-off";
                            lines: number | null;
                            /** @description first day of the month */
                            month: string;
                            note: string | null;
                            /**
                             * @description how far a draft has come
                             * @enum {string}
                             */
                            phase: "preparing" | "checking" | "checked";
                            policy: {
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            preparedAt: string;
                            preparedBy: string;
                            sentAt: string | null;
                            sentBy: string | null;
                            sha256: string | null;
                            sm3: string | null;
                            /**
                             * @description frozen from approved on
                             * @enum {string}
                             */
                            state: "draft" | "approved" | "sent" | "closed" | "discarded";
                            sumFen: number | null;
                        }[];
                        page: number;
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
    startPaymentBatch: {
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
                    /** @description county, six digits */
                    areaCode: string;
                    /** @example 2024-05-01 */
                    month: string;
                    note?: string;
                    policy: string;
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
                        id: number;
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
    getPaymentBatch: {
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
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    approvePaymentBatch: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    receiveBankFile: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description applied before; nothing changed */
                        again: boolean;
                        /** @enum {string} */
                        kind: "pain.002" | "camt.054";
                        messageId: string;
                        paid: number;
                        problemCount: number;
                        problems: {
                            element: string;
                            endToEndId: string | null;
                            /** @description line of the file */
                            line: number;
                            message: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        returned: number;
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
    sendToBank: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description applied before; nothing changed */
                        again: boolean;
                        /** @enum {string} */
                        kind: "pain.002" | "camt.054";
                        messageId: string;
                        paid: number;
                        problemCount: number;
                        problems: {
                            element: string;
                            endToEndId: string | null;
                            /** @description line of the file */
                            line: number;
                            message: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        returned: number;
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
    fetchFromBank: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: {
                            /** @description applied before; nothing changed */
                            again: boolean;
                            /** @enum {string} */
                            kind: "pain.002" | "camt.054";
                            messageId: string;
                            paid: number;
                            problemCount: number;
                            problems: {
                                element: string;
                                endToEndId: string | null;
                                /** @description line of the file */
                                line: number;
                                message: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            returned: number;
                            unchanged: number;
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
            /** @description In conflict with what is there. */
            409: {
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
    recheckPaymentBatch: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    closePaymentBatch: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    discardPaymentBatch: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    listBankFiles: {
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
                        connected: boolean;
                        files: {
                            bytes: number;
                            id: number;
                            /** @enum {string} */
                            kind: "pain.001" | "pain.002" | "camt.054" | "csv" | "xlsx";
                            madeAt: string;
                            madeBy: string;
                            /** @description the number by which the bank knows it */
                            messageId: string;
                            name: string;
                            sha256: string;
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
    writeBankFile: {
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
                    /** @enum {string} */
                    form: "pain.001" | "csv-utf-8" | "csv-gb18030" | "xlsx";
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
                        bytes: number;
                        id: number;
                        /** @enum {string} */
                        kind: "pain.001" | "pain.002" | "camt.054" | "csv" | "xlsx";
                        madeAt: string;
                        madeBy: string;
                        /** @description the number by which the bank knows it */
                        messageId: string;
                        name: string;
                        sha256: string;
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
    getBankFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: number;
                id: number;
            };
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
                    "application/xml": string;
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
    listPaymentFindings: {
        parameters: {
            query?: {
                open?: boolean;
                page?: number;
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
                        findings: {
                            areaCode: string;
                            /** @description its line waits for an official */
                            blocking: boolean;
                            entitlementId: number | null;
                            expectedFen: number | null;
                            foundFen: number | null;
                            householdId: number | null;
                            id: number;
                            /** @enum {string} */
                            kind: "death" | "duplicate-account" | "over-limit" | "changed-amount" | "not-judged" | "new-since-last" | "missing-from-last" | "jump" | "no-account" | "no-payee" | "paused";
                            lineId: number | null;
                            reason: string | null;
                            resolution: ("pay" | "leave-out") | null;
                            resolvedAt: string | null;
                        }[];
                        page: number;
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
    resolvePaymentFinding: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                findingId: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    resolution: "pay" | "leave-out";
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
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    listPaymentLines: {
        parameters: {
            query?: {
                page?: number;
                state?: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
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
                        lines: {
                            /** @description fen */
                            amountFen: number;
                            areaCode: string;
                            batchId: number;
                            entitlementId: number;
                            householdId: number;
                            id: number;
                            month: string;
                            /** @description 0: the month; 1 and up: top-up, back-pay or re-issue of it */
                            part: number;
                            payeeAccountId: number | null;
                            payeePersonId: number | null;
                            personId: number | null;
                            policy: {
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            returnedLineId: number | null;
                            settledOn: string | null;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                        }[];
                        page: number;
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
    preparePaymentBatch: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    sendPaymentBatch: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /** @description county, six digits */
                        areaCode: string;
                        closedAt: string | null;
                        id: number;
                        /**
                         * @description back-pay after a raise, re-issue of what a bank returned
                         * @enum {string}
                         */
                        kind: "regular" | "back-pay" | "reissue" | "one-off";
                        lines: number | null;
                        /** @description first day of the month */
                        month: string;
                        note: string | null;
                        /** @description of these, those that hold a line */
                        openBlocking: number;
                        openFindings: number;
                        /**
                         * @description how far a draft has come
                         * @enum {string}
                         */
                        phase: "preparing" | "checking" | "checked";
                        policy: {
                            id: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        preparedAt: string;
                        preparedBy: string;
                        sentAt: string | null;
                        sentBy: string | null;
                        sha256: string | null;
                        sm3: string | null;
                        /**
                         * @description frozen from approved on
                         * @enum {string}
                         */
                        state: "draft" | "approved" | "sent" | "closed" | "discarded";
                        states: {
                            lines: number;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
                            /** @description fen */
                            sumFen: number;
                        }[];
                        sumFen: number | null;
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
    recordPaymentBudget: {
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
                    /** @description fen */
                    amountFen: number;
                    /** @description county, six digits */
                    areaCode: string;
                    documentNo: string;
                    /** @example 2024-05-01 */
                    onDate: string;
                    policy: string;
                    /** @enum {string} */
                    source: "county" | "city" | "province" | "central";
                    year: number;
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
                        id: number;
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
    listWindowPayments: {
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
                        lines: {
                            /** @description fen */
                            amountFen: number;
                            areaCode: string;
                            handedOn: string | null;
                            householdId: number;
                            lineId: number;
                            month: string;
                            payeePersonId: number | null;
                            place: string | null;
                            policy: string;
                        }[];
                        page: number;
                        pageRowsMax: number;
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
    getPaymentFunds: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                /** @description county, six digits */
                area: string;
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
                        areaCode: string;
                        budgets: {
                            /** @description fen */
                            availableFen: number;
                            /** @description fen */
                            budgetFen: number;
                            /** @description fen */
                            committedFen: number;
                            policy: {
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** @enum {string} */
                            source: "county" | "city" | "province" | "central";
                            /** @description fen */
                            spentFen: number;
                        }[];
                        funds: {
                            /** @description fen */
                            availableFen: number;
                            /** @description fen */
                            bankFen: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description fen */
                            owedFen: number;
                            /** @description fen */
                            receivedFen: number;
                            /** @enum {string} */
                            source: "county" | "city" | "province" | "central";
                            /** @description fen */
                            suspenseFen: number;
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
    listHouseholdPayments: {
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
                        lines: {
                            /** @description fen */
                            amountFen: number;
                            areaCode: string;
                            batchId: number;
                            entitlementId: number;
                            householdId: number;
                            id: number;
                            month: string;
                            /** @description 0: the month; 1 and up: top-up, back-pay or re-issue of it */
                            part: number;
                            payeeAccountId: number | null;
                            payeePersonId: number | null;
                            personId: number | null;
                            policy: {
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            returnedLineId: number | null;
                            settledOn: string | null;
                            /** @enum {string} */
                            state: "prepared" | "held" | "dropped" | "released" | "stopped" | "failed" | "paid";
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
    recordDelivery: {
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
                    /** @example 2024-05-01 */
                    handedOn: string;
                    receiptNo: string;
                    /** @enum {string} */
                    receiver: "self" | "guardian" | "relative";
                    receiverName: string;
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
                        lineId: number;
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
    confirmDelivery: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lineId: number;
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
    listPayeeAccounts: {
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
                        accounts: {
                            bank: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            endedReason: string | null;
                            holderName: string | null;
                            id: number;
                            /** @enum {string} */
                            kind: "bank" | "guardian" | "cash" | "in-kind";
                            last4: string | null;
                            paper: string | null;
                            place: string | null;
                            reason: string | null;
                            recordedAt: string;
                            validFrom: string;
                            validUntil: string | null;
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
    recordPayeeAccount: {
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
                    /** @enum {string} */
                    bankCode?: "102" | "103" | "104" | "105" | "301" | "302" | "303" | "304" | "305" | "306" | "307" | "308" | "309" | "310" | "313" | "314" | "315" | "402" | "403";
                    holderName?: string;
                    holderPersonId?: number;
                    /** @enum {string} */
                    kind: "bank" | "guardian" | "cash" | "in-kind";
                    number?: string;
                    paper?: string;
                    place?: string;
                    reason?: string;
                    /** @example 2024-05-01 */
                    validFrom?: string;
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
                        id: number;
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
    listPublications: {
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
                        publications: {
                            cells: number;
                            draftedAt: string;
                            id: number;
                            /** @description false for whoever drafted it */
                            mayApprove: boolean;
                            month: string;
                            publishedAt: string | null;
                            /** @enum {string} */
                            state: "draft" | "published" | "discarded";
                            /** @description fen of the whole city, withheld or not */
                            sumFen: number;
                            withheld: number;
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
    draftPublication: {
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
                    /** @example 2021-05 */
                    month: string;
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
                        id: number;
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
    getPublication: {
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
                        cells: number;
                        draftedAt: string;
                        id: number;
                        /** @description false for whoever drafted it */
                        mayApprove: boolean;
                        month: string;
                        policies: {
                            amountFen: number | null;
                            cells: number;
                            cellsWithheld: number;
                            households: number | null;
                            number: number;
                            persons: number | null;
                            policy: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            /** @description small, or withheld so that a small one cannot be worked out */
                            withheld: boolean;
                        }[];
                        publishedAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "discarded";
                        /** @description fen of the whole city, withheld or not */
                        sumFen: number;
                        withheld: number;
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
    approvePublication: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
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
    discardPublication: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
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
    listRecoveries: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                list?: "open" | "overdue" | "refund" | "all";
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
                        page: number;
                        pageRowsMax: number;
                        recoveries: {
                            /** @description fen */
                            amountFen: number;
                            areaCode: string;
                            /** @enum {string} */
                            cause: "death" | "decision";
                            diedOn: string | null;
                            householdId: number;
                            instalments: {
                                /** @description fen */
                                amountFen: number;
                                dueOn: string;
                            }[];
                            lineId: number;
                            month: string;
                            openedAt: string;
                            outcome: ("settled" | "corrected" | "returned") | null;
                            /** @description fen */
                            overdueFen: number;
                            personId: number | null;
                            policy: string;
                            reason: string;
                            /** @description fen */
                            repaidFen: number;
                            /** @description fen */
                            waivedFen: number;
                            waiverFen: number | null;
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
    openRecovery: {
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
                    /** @description fen */
                    amountFen: number;
                    lineId: number;
                    reason: string;
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
                        lineId: number;
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
    agreeOnInstalments: {
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
                    /** @example 2024-05-01 */
                    agreedOn: string;
                    instalments: {
                        /** @description fen */
                        amountFen: number;
                        /** @example 2024-05-01 */
                        dueOn: string;
                    }[];
                    paper: string;
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
                        lineId: number;
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
    refundRepayments: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lineId: number;
                        /** @description fen */
                        refundedFen: number;
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
    recordRepayment: {
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
                    /** @description fen */
                    amountFen: number;
                    /** @example 2024-05-01 */
                    receivedOn: string;
                    reference: string;
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
                        lineId: number;
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
    proposeWaiver: {
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
                    /** @description fen */
                    amountFen: number;
                    reason: string;
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
                        lineId: number;
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
    decideWaiver: {
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
                    approved: boolean;
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
                        lineId: number;
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
    startReissue: {
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
                    areaCode: string;
                    lineIds?: number[];
                    policy: string;
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
                        batchId: number;
                        lines: number;
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
    listReturns: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
                list?: "open" | "unclaimed" | "all";
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
                        page: number;
                        pageRowsMax: number;
                        returns: {
                            /** @description fen */
                            amountFen: number;
                            areaCode: string;
                            batchId: number;
                            householdId: number;
                            /** @description after the batch was closed */
                            late: boolean;
                            lineId: number;
                            mayReturnOn: string | null;
                            month: string;
                            payeePersonId: number | null;
                            personId: number | null;
                            policy: string;
                            /** @enum {string} */
                            reason: "AC01" | "AC04" | "AC06" | "BE01" | "MD07" | "NOOR" | "UNCOLLECTED";
                            receivedOn: string;
                            reference: string;
                            reissuedAs: number | null;
                            returnedOn: string | null;
                            unclaimedSince: string | null;
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
    recordReturns: {
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
                    returns: {
                        lineId: number;
                        /** @enum {string} */
                        reason: "AC01" | "AC04" | "AC06" | "BE01" | "MD07" | "NOOR" | "UNCOLLECTED";
                        /** @example 2024-05-01 */
                        receivedOn: string;
                        reference: string;
                    }[];
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
                        recorded: number;
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
    returnToFund: {
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
                    reason: string;
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
                        lineId: number;
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
    simulatePayments: {
        parameters: {
            query: {
                /** @description county, six digits */
                area: string;
                /** @example 2024-05-01 */
                month: string;
                policy: string;
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
                        lines: number;
                        sha256: string;
                        sm3: string;
                        /** @description fen */
                        sumFen: number;
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
    recordPaymentTransfer: {
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
                    /** @description fen */
                    amountFen: number;
                    /** @description county, six digits */
                    areaCode: string;
                    documentNo: string;
                    /** @example 2024-05-01 */
                    onDate: string;
                    /** @enum {string} */
                    source: "county" | "city" | "province" | "central";
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
                        id: number;
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
    unmaskIdNumber: {
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
                    reason: string;
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
                        idNumber: string;
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
    restrictPerson: {
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
                    /** @enum {string} */
                    reason: "adoption" | "protection" | "violence" | "witness" | "other";
                    /** @example 2024-05-01 */
                    untilDate?: string;
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
                        restricted: boolean;
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
    liftRestriction: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        restricted: boolean;
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
    getTimeline: {
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
                        entries: {
                            line: string;
                            link: {
                                id: number;
                                kind: string;
                            } | null;
                            on: string;
                            texts: {
                                en: string;
                                zh: string;
                            }[];
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        events: {
                            corrected: boolean;
                            correctsId: number | null;
                            effects: {
                                line: string;
                                link: {
                                    id: number;
                                    kind: string;
                                } | null;
                                text: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            evidence: string;
                            id: number;
                            kind: string;
                            on: string;
                            recordedAt: string;
                            role: string;
                            source: string;
                        }[];
                        housemates: {
                            age: number | null;
                            id: number;
                            name: string;
                            relation: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        marriages: {
                            endedBy: string | null;
                            fromDate: string | null;
                            spouseId: number;
                            spouseName: string | null;
                            untilDate: string | null;
                        }[];
                        person: {
                            age: number | null;
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
                            bornOn: string | null;
                            diedOn: string | null;
                            householdId: number;
                            id: number;
                            idNumberMasked: string | null;
                            mergedInto: number | null;
                            name: string;
                            relation: {
                                en: string;
                                zh: string;
                            } | null;
                            restriction: {
                                fromDate: string;
                                reason: string;
                                untilDate: string | null;
                            } | null;
                            sex: ("male" | "female") | null;
                        };
                        stays: {
                            areaName: {
                                en: string;
                                zh: string;
                            };
                            fromDate: string | null;
                            householdId: number;
                            untilDate: string | null;
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
    searchPeople: {
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
                        people: {
                            areaName: {
                                en: string;
                                zh: string;
                            };
                            bornYear: number | null;
                            householdId: number;
                            id: number;
                            name: string;
                        }[];
                        rowsMax: number;
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
    getPublicFigures: {
        parameters: {
            query?: {
                /** @description city or county (6 digits) or town (9) */
                area?: string;
                /** @example 2021-05 */
                month?: string;
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
                            /** @enum {string} */
                            level: "city" | "county" | "town";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        areas: {
                            area: {
                                code: string;
                                /** @enum {string} */
                                level: "city" | "county" | "town";
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            policies: {
                                amountFen: number | null;
                                households: number | null;
                                number: number;
                                persons: number | null;
                                policy: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description small, or withheld so that a small one cannot be worked out */
                                withheld: boolean;
                            }[];
                        }[];
                        columns: {
                            description: {
                                en: string;
                                zh: string;
                            };
                            name: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            unit: string | null;
                        }[];
                        licence: {
                            name: {
                                en: string;
                                zh: string;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
                            url: string;
                        };
                        month: string | null;
                        months: string[];
                        note: {
                            en: string;
                            zh: string;
                        };
                        parent: {
                            code: string;
                            /** @enum {string} */
                            level: "city" | "county" | "town";
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        policies: {
                            amountFen: number | null;
                            households: number | null;
                            number: number;
                            persons: number | null;
                            policy: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                            /** @description small, or withheld so that a small one cannot be worked out */
                            withheld: boolean;
                        }[];
                        publishedOn: string | null;
                        publisher: {
                            en: string;
                            zh: string;
                        };
                        sources: {
                            en: string;
                            zh: string;
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
            /** @description There is none, or it may not be seen. */
            404: {
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
    getPublicFiguresCsv: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @example 2021-05 */
                month?: string;
                year?: string;
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
            /** @description There is none, or it may not be seen. */
            404: {
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
    getPublicFigureHistory: {
        parameters: {
            query?: {
                /** @description city or county (6 digits) or town (9) */
                area?: string;
                /** @example dibao */
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
                            /** @enum {string} */
                            level: "city" | "county" | "town";
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        months: {
                            month: string;
                            policies: {
                                amountFen: number | null;
                                households: number | null;
                                number: number;
                                persons: number | null;
                                policy: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description small, or withheld so that a small one cannot be worked out */
                                withheld: boolean;
                            }[];
                            publishedOn: string;
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
            /** @description There is none, or it may not be seen. */
            404: {
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
    listReferrals: {
        parameters: {
            query: {
                /** @example 370302 */
                area: string;
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
                        referrals: {
                            acknowledgedAt: string | null;
                            answer: string | null;
                            answeredAt: string | null;
                            caseId: number;
                            id: number;
                            reason: string;
                            senderName: string | null;
                            sentAt: string;
                            toName: {
                                en: string;
                                zh: string;
                            } | null;
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
    answerReferral: {
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
                    answer?: string;
                    /** @enum {string} */
                    kind: "acknowledge" | "answer";
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
                        acknowledgedAt: string | null;
                        answer: string | null;
                        answeredAt: string | null;
                        caseId: number;
                        id: number;
                        reason: string;
                        senderName: string | null;
                        sentAt: string;
                        toName: {
                            en: string;
                            zh: string;
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
    listRoles: {
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
                        permissions: {
                            code: string;
                            /** @description Of which duty a role must be to hold it. */
                            duties: string[];
                            label: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        roles: {
                            areaLevel: string;
                            code: string;
                            duty: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            permissions: string[];
                            secondFactorRequired: boolean;
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
    changeRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text; shows that the request comes from a page of this system. */
                "x-zhuni"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    permissions?: string[];
                    secondFactorRequired?: boolean;
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
                        areaLevel: string;
                        code: string;
                        duty: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        permissions: string[];
                        secondFactorRequired: boolean;
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
                            restriction: ("change-password" | "enrol-second-factor") | null;
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                        secondFactor: {
                            methods: ("totp" | "passkey" | "recovery")[];
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
                            restriction: ("change-password" | "enrol-second-factor") | null;
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                        secondFactor: {
                            methods: ("totp" | "passkey" | "recovery")[];
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
                            restriction: ("change-password" | "enrol-second-factor") | null;
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                        secondFactor: {
                            methods: ("totp" | "passkey" | "recovery")[];
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
    showCode: {
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
                    code: string;
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
                            restriction: ("change-password" | "enrol-second-factor") | null;
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                        secondFactor: {
                            methods: ("totp" | "passkey" | "recovery")[];
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
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    showPasskey: {
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
                    /** @description AuthenticationResponseJSON */
                    response: unknown;
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
                            restriction: ("change-password" | "enrol-second-factor") | null;
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                        secondFactor: {
                            methods: ("totp" | "passkey" | "recovery")[];
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
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    askPasskey: {
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
                        /** @description PublicKeyCredentialRequestOptionsJSON */
                        options: unknown;
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
            /** @description In conflict with what is there. */
            409: {
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
    showRecoveryCode: {
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
                    code: string;
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
                            restriction: ("change-password" | "enrol-second-factor") | null;
                            role: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        } | null;
                        secondFactor: {
                            methods: ("totp" | "passkey" | "recovery")[];
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
            /** @description Not allowed for this role, or not sent by a page of this system. */
            403: {
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
            /** @description Understood, but refused for the reason given. */
            422: {
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
    simulate: {
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
                    levels?: number;
                    scenarios: {
                        /** @example 2024-05-01 */
                        date?: string;
                        off: string[];
                        reverse?: boolean;
                        set: {
                            /** @example 370302 */
                            area?: string;
                            /** @example dibao.standard-rural */
                            parameter: string;
                            value: number;
                        }[];
                    }[];
                    window?: string;
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
                        date: string;
                        readAt: string;
                        results: {
                            areas: {
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
                                below: {
                                    after: number;
                                    afterByFormerLine: number;
                                    before: number;
                                };
                                betterOff: number;
                                gaining: {
                                    households: number;
                                    people: number;
                                };
                                gapFen: {
                                    after: number;
                                    afterByFormerLine: number;
                                    before: number;
                                };
                                gapUnknown: number;
                                losing: {
                                    households: number;
                                    people: number;
                                };
                                monthFen: {
                                    after: number;
                                    before: number;
                                };
                                onceFen: {
                                    after: number;
                                    before: number;
                                };
                                worseOff: number;
                                yearFen: {
                                    after: number;
                                    before: number;
                                };
                            }[];
                            date: string;
                            durationMs: number;
                            groups: {
                                gaining: number;
                                /** @enum {string} */
                                group: "age-0-17" | "age-18-59" | "age-60-79" | "age-80" | "age-unknown" | "elderly" | "minors" | "disabled";
                                losing: number;
                            }[];
                            households: number;
                            people: number;
                            policies: {
                                amountFen: {
                                    after: number;
                                    before: number;
                                };
                                amountUnknown: {
                                    after: number;
                                    before: number;
                                };
                                entitled: {
                                    after: number;
                                    before: number;
                                };
                                gained: {
                                    households: number;
                                    people: number;
                                    subjects: number;
                                };
                                id: string;
                                losses: {
                                    condition: string;
                                    count: number;
                                    text: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                lost: {
                                    households: number;
                                    people: number;
                                    subjects: number;
                                };
                                number: number;
                                /** @enum {string} */
                                period: "month" | "year" | "once" | "none";
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                touched: "direct" | "dependent";
                                unknown: {
                                    after: number;
                                    before: number;
                                };
                            }[];
                            readAt: string;
                            total: {
                                below: {
                                    after: number;
                                    afterByFormerLine: number;
                                    before: number;
                                };
                                betterOff: number;
                                gaining: {
                                    households: number;
                                    people: number;
                                };
                                gapFen: {
                                    after: number;
                                    afterByFormerLine: number;
                                    before: number;
                                };
                                gapUnknown: number;
                                losing: {
                                    households: number;
                                    people: number;
                                };
                                monthFen: {
                                    after: number;
                                    before: number;
                                };
                                onceFen: {
                                    after: number;
                                    before: number;
                                };
                                worseOff: number;
                                yearFen: {
                                    after: number;
                                    before: number;
                                };
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
    getSimulationOptions: {
        parameters: {
            query?: {
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
                        date: string;
                        parameters: {
                            from: string;
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            max: number;
                            min: number;
                            slider: {
                                from: number;
                                until: number;
                            };
                            source: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            status: "official" | "derived" | "illustrative";
                            unit: string;
                            value: number;
                        }[];
                        policies: {
                            id: string;
                            number: number;
                            parameters: string[];
                            period: string;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        raises: {
                            date: string;
                            id: string;
                            scenario: {
                                /** @example 2024-05-01 */
                                date?: string;
                                off: string[];
                                reverse?: boolean;
                                set: {
                                    /** @example 370302 */
                                    area?: string;
                                    /** @example dibao.standard-rural */
                                    parameter: string;
                                    value: number;
                                }[];
                            };
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
    getSimulationProgress: {
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
                        households: {
                            done: number;
                            total: number;
                        };
                        /** @enum {string} */
                        state: "none" | "reading" | "ready";
                        work: {
                            share: number;
                            /** @enum {string} */
                            step: "compiling" | "comparing" | "narrowing" | "ready";
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
    stopSimulation: {
        parameters: {
            query?: {
                window?: string;
            };
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
                        stopped: boolean;
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
    getSimulationWorkbook: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
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
                    levels?: number;
                    scenarios: {
                        /** @example 2024-05-01 */
                        date?: string;
                        off: string[];
                        reverse?: boolean;
                        set: {
                            /** @example 370302 */
                            area?: string;
                            /** @example dibao.standard-rural */
                            parameter: string;
                            value: number;
                        }[];
                    }[];
                    window?: string;
                };
            };
        };
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
    listStandards: {
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
                        drafts: {
                            announcedOn: string;
                            area: string | null;
                            documentDate: string;
                            documentNumber: string | null;
                            drafted: {
                                at: string;
                                by: string;
                                reason: string | null;
                            };
                            effectiveFrom: string;
                            id: number;
                            issuer: string;
                            own: boolean;
                            parameter: string;
                            published: {
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            raise: {
                                done: number;
                                finishedAt: string | null;
                                total: number;
                            } | null;
                            reviewed: {
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** @enum {string} */
                            state: "draft" | "reviewed" | "published" | "withdrawn";
                            /** @enum {string} */
                            status: "official" | "illustrative";
                            title: {
                                en: string;
                                zh: string;
                            };
                            value: number;
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                        }[];
                        parameters: {
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            max: number;
                            min: number;
                            policies: {
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            unit: string;
                            values: {
                                announced: string | null;
                                area: string | null;
                                from: string;
                                published: boolean;
                                source: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                status: "official" | "derived" | "illustrative";
                                value: number;
                            }[];
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
    draftStandard: {
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
                    /** @example 2024-05-01 */
                    announcedOn: string;
                    area?: string | null;
                    /** @example 2024-05-01 */
                    documentDate: string;
                    documentNumber?: string | null;
                    /** @example 2024-05-01 */
                    effectiveFrom: string;
                    issuer: string;
                    /** @example dibao.standard-urban */
                    parameter: string;
                    /** @enum {string} */
                    status: "official" | "illustrative";
                    titleEn?: string | null;
                    titleZh: string;
                    /** @description in the unit of the parameter: fen, basis points, years … */
                    value: number;
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
                        id: number;
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
    getStandardEffect: {
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
                        cases: {
                            caseId: number;
                            policy: string;
                            reason: string;
                        }[];
                        done: number;
                        finishedAt: string | null;
                        months: {
                            backPay: boolean;
                            entitlements: number;
                            month: string;
                            moreFen: number;
                        }[];
                        policies: {
                            policy: string;
                            raised: number;
                            reviews: number;
                            title: {
                                en: string;
                                zh: string;
                            };
                            unchanged: number;
                        }[];
                        raised: number;
                        reviews: number;
                        total: number;
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
    publishStandard: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
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
    reviewStandard: {
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
                    reason: string;
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
                        id: number;
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
    withdrawStandard: {
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
                    reason: string;
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
                        id: number;
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
}
