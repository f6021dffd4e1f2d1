using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Published;

/// <summary>Lines in a case's timeline about articles; saved with the caller's own changes.</summary>
public static class CaseNotes
{
    public static void ArticleUsed(Db db, TimeProvider time, Acting acting, Guid caseId, int number, string title) => Write(db, time, acting, caseId, CaseEntryKind.ArticleUsed, number, title);

    public static void ArticleProposed(Db db, TimeProvider time, Acting acting, Guid caseId, int number, string title) => Write(db, time, acting, caseId, CaseEntryKind.ArticleProposed, number, title);

    public static void ArticleLinked(Db db, TimeProvider time, Acting acting, Guid caseId, int number, string title) => Write(db, time, acting, caseId, CaseEntryKind.ArticleLinked, number, title);

    private static void Write(Db db, TimeProvider time, Acting acting, Guid caseId, CaseEntryKind kind, int number, string title) => db.Add(new CaseEntry
    {
        CentreId = acting.CentreId,
        CaseId = caseId,
        At = StoredCases.Now(time),
        Kind = kind,
        ById = acting.UserId,
        By = acting.Name,
        About = $"{number} {title}",
    });
}
