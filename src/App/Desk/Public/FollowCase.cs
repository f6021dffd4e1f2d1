using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Public;

/// <summary>A customer with the link to their case: sees how it stands, writes more, has the files that are theirs to see.</summary>
internal static class FollowCase
{
    public static async Task<IResult> Show(string token, HttpContext http, Db db, PageKeys keys, TimeProvider time, CancellationToken cancel) =>
        await FindAsync(db, token, time, cancel) is var (link, row) ? await PageAsync(token, link, row, null, http, db, keys, time, cancel) : Refusals.Unknown;

    public static async Task<IResult> Write(
        string token, HttpContext http, Db db, Store store, WorkingCalendars calendars, CurrentActing current, PageKeys keys, SendingLimits limits, TimeProvider time, CancellationToken cancel)
    {
        if (await PostedForm.ReadAsync(http, cancel) is not { } posted) return Refusals.TooLarge;
        if (await FindAsync(db, token, time, cancel) is not var (link, row)) return Refusals.Unknown;
        if (keys.Read(posted.PageKey, link.Hash) is not { } key || key.IsTooOld(time.GetUtcNow()) || posted.IsTrapped) return await PageAsync(token, link, row, posted, http, db, keys, time, cancel, "sendAgain");
        if (await OnceKeys.IsUsedAsync(db, row.CentreId, Once(key), cancel)) return On(token, "written");
        if (!limits.MayWrite(link)) return Refusals.TooMany;
        var errors = new FieldErrors();
        var text = OpenCase.Lines(errors, posted[PostedForm.Words]);
        var files = await posted.TakeFilesAsync(errors, store, time, cancel);
        var isKept = false;
        try
        {
            if (!errors.Any && text is null && files.Count == 0) errors.Add(PostedForm.Words, FieldErrors.Required);
            if (!errors.Any && await SentFiles.AreTooManyAsync(db, row.Id, files.Count, cancel)) errors.Add(PostedForm.Files, "tooManyFiles");
            if (errors.Any) return await PageAsync(token, link, row, posted, http, db, keys, time, cancel, $"fault.{errors.Found.First().Value[0]}");
            var centre = (await CentreCard.ListAsync(db, [row.CentreId], cancel)).Single();
            isKept = await HearCustomer.RunAsync(new(db, calendars, time, current.Acting = Acting.Customer(centre.Id, centre.Code)), row.Id, text, files, Once(key), null, cancel);
            return On(token, "written");
        }
        finally
        {
            if (!isKept) SentFiles.Forget(store, files);
        }
    }

    public static async Task<IResult> Download(string token, Guid id, HttpContext http, Db db, Store store, TimeProvider time, CancellationToken cancel) =>
        await FindAsync(db, token, time, cancel) is var (_, row) && await AttachFile.FindAsync(db, store, row, id, cancel) is { IsPublic: true } file ? AttachFile.Send(http, store, row, file) : Refusals.Unknown;

    /// <summary>To the page of the case; what was done stands in the address, so that a reload does nothing again.</summary>
    public static IResult On(string token, string what) => new Redirect($"{PublicModule.Path}/{PublicModule.OfCase}/{token}?{what}");

    private static string Once(PageKey key) => $"message by link {key.Once}";

    private static async Task<(PrivateLink Link, DeskCase Row)?> FindAsync(Db db, string token, TimeProvider time, CancellationToken cancel)
    {
        var (hash, now) = (PrivateLink.HashOf(token), time.GetUtcNow());
        if (await db.Set<PrivateLink>().AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash && link.RevokedAt == null && link.ExpiresAt > now, cancel) is not { } link) return null;
        return (link, await db.Set<DeskCase>().AsNoTracking().SingleAsync(row => row.Id == link.CaseId, cancel));
    }

    private static async Task<IResult> PageAsync(
        string token, PrivateLink link, DeskCase row, PostedForm? posted, HttpContext http, Db db, PageKeys keys, TimeProvider time, CancellationToken cancel, string? said = null)
    {
        var words = PublicWords.For(OpenDoor.LanguageOf(http, posted?.InLanguage));
        var centre = (await CentreCard.ListAsync(db, [row.CentreId], cancel)).Single();
        // What was wrong may be sent better as the same; what was too old may not.
        var key = said == "sendAgain" || posted is null ? keys.New(link.Hash) : posted.PageKey!;
        return new FollowPage(token, await CustomerView.OfAsync(db, row, cancel), centre, words, key, link.ExpiresAt, time.GetUtcNow())
        {
            Typed = posted?[PostedForm.Words] ?? "",
            Wrong = said,
            WasSent = http.Request.Query.ContainsKey("sent"),
            WasWritten = http.Request.Query.ContainsKey("written"),
            Address = $"{http.Request.Scheme}://{http.Request.Host}{PublicModule.Path}/{PublicModule.OfCase}/{token}",
        }.As(said is null ? 200 : 400);
    }

    private sealed record Redirect(string To) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = To;
            http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}
