using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.CaseImport;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Published;

/// <summary>The door for files of cases, for callers without a browser.</summary>
public static class ImportCaseFile
{
    /// <param name="owner">Employee who answers for cases of rows that name nobody.</param>
    /// <returns>What came of it, or why the file or the command cannot be taken at all.</returns>
    public static async Task<(CaseImportAnswer? Answer, IReadOnlyList<string> Refused, FieldErrors Errors)> RunAsync(IServiceProvider services, Acting by, string path, CasePlan plan, string? owner, bool dryRun, Action<int, int> progress, CancellationToken cancel)
    {
        var (db, time) = (services.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        services.GetRequiredService<CurrentActing>().Acting = by;
        var errors = RunCaseImport.WrongIn(plan);
        var world = await CaseWorld.LoadAsync(db, by, plan, errors, cancel);
        if (owner is not null && world.Owners.TryGetValue(owner, out var known)) world = world.With(known);
        else errors.AddIf(owner is not null, "owner", FieldErrors.UnknownCode);
        if (errors.Any) return (null, [], errors);
        try
        {
            return (await RunCaseImport.HandleAsync(new(db, services.GetRequiredService<WorkingCalendars>(), time, by), services.GetRequiredService<Store>(), world, path, Path.GetFileName(path), plan, dryRun, progress, cancel), [], errors);
        }
        catch (FileRefused refusal)
        {
            return (null, [$"{path}: {refusal.Message}"], errors);
        }
    }
}
