using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Attachments;

/// <summary>A file on a case, as whoever works on it is told of it.</summary>
public sealed record CaseFileForm(Guid Id, string Name, long Bytes);

/// <summary>Files of a case: sent by whoever works on it, had by whoever may open it, as files to keep.</summary>
internal static class AttachFile
{
    private const string Reply = "reply";
    private const string Message = "message";

    /// <param name="kind">With a reply it is for the customer to see, with a note for us; a message's was given to us by the customer.</param>
    public static async Task<Results<Ok<CaseFileForm>, ProblemHttpResult>> Upload(
        int number, string name, string? kind, HttpContext http, Db db, Store store, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskWork).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return StoredCases.NotFound(number);
        if (await SentFiles.AreTooManyAsync(db, row.Id, 1, cancel)) return Problem.Conflict("desk.tooManyFiles", $"A case has at most {CaseFile.MostOfCase} files.");
        try
        {
            var (sent, wrong) = await SentFiles.TakeAsync(store, time, name, http.Request.Body, CaseFile.MaxBytes, cancel);
            if (wrong == "fileTooLarge") return TooLarge();
            if (sent is null) return Problem.Invalid("file", wrong!);
            try
            {
                var file = SentFiles.Add(new(db, calendars, time, acting), row, sent, isPublic: kind is Reply or Message);
                await db.SaveChangesAsync(cancel);
                return TypedResults.Ok(new CaseFileForm(file.Id, file.Name, file.Bytes));
            }
            catch
            {
                SentFiles.Forget(store, [sent]);
                throw;
            }
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
    }

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(int number, Guid id, HttpContext http, Db db, Store store, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskView).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return StoredCases.NotFound(number);
        return await FindAsync(db, store, row, id, cancel) is { } file ? Send(http, store, row, file) : Problem.NotFound("desk.noFile", "There is no such file on this case.");
    }

    /// <summary>Null where it is of another case, or gone from the disk.</summary>
    public static async Task<CaseFile?> FindAsync(Db db, Store store, DeskCase row, Guid id, CancellationToken cancel) =>
        await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.CaseId == row.Id, cancel) is { } file && File.Exists(CaseFile.In(store).PathOf(id)) ? file : null;

    public static FileStreamHttpResult Send(HttpContext http, Store store, DeskCase row, CaseFile file) => KeptFiles.Download(http, CaseFile.In(store).PathOf(file.Id), $"case-{row.Number}-{file.Id:n}", file.Name);

    private static ProblemHttpResult TooLarge() => Problem.Of(413, "desk.fileTooLarge", $"A file has at most {CaseFile.MaxBytes / 1_000_000} MB.");
}
