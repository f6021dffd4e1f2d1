using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Desk.Attachments;

/// <summary>A file that has arrived and belongs to no case yet.</summary>
internal sealed record SentFile(Guid Id, string Name, long Bytes);

/// <summary>Files on their way to a case: written down first, told of with the case; what is not taken leaves nothing.</summary>
internal static class SentFiles
{
    /// <returns>What was taken, or why not: too large, of a kind that is not taken, without a name.</returns>
    public static async Task<(SentFile? File, string? Wrong)> TakeAsync(Store store, TimeProvider time, string given, Stream body, long most, CancellationToken cancel)
    {
        var name = NameOf(given);
        if (name.Length == 0) return (null, FileKind.NotTaken);
        var id = NewId.At(time);
        var taken = await CaseFile.In(store).TakeAsync(id, name, body, most, cancel);
        return taken.IsTooLarge ? (null, "fileTooLarge") : taken.Kind is null ? (null, FileKind.NotTaken) : (new(id, name, taken.Bytes), null);
    }

    /// <summary>Tells of a file on its case; saved with the caller's changes.</summary>
    public static CaseFile Add(DeskStore desk, DeskCase row, SentFile sent, bool isPublic)
    {
        var file = new CaseFile
        {
            Id = sent.Id,
            CentreId = row.CentreId,
            CaseId = row.Id,
            Name = sent.Name,
            Bytes = sent.Bytes,
            AddedAt = StoredCases.Now(desk.Time),
            AddedById = desk.Acting.UserId,
            IsPublic = isPublic,
        };
        desk.Db.Add(file);
        desk.Db.Add(StoredCases.Entry(desk, row, CaseEntryKind.FileAdded, null, file.About));
        return file;
    }

    public static void Forget(Store store, IEnumerable<SentFile> files)
    {
        foreach (var file in files) File.Delete(CaseFile.In(store).PathOf(file.Id));
    }

    public static async Task<bool> AreTooManyAsync(Db db, Guid caseId, int more, CancellationToken cancel) => await db.Set<CaseFile>().CountAsync(file => file.CaseId == caseId, cancel) + more > CaseFile.MostOfCase;

    /// <summary>Names are told to people in lines of a timeline: without signs that would break or turn these, and not too long.</summary>
    public static string NameOf(string given)
    {
        var name = string.Concat(KeptFiles.NameOf(given).EnumerateRunes().Where(rune => System.Text.Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.Surrogate)).Select(rune => rune.ToString())).Trim();
        if (name.Length <= CaseFile.MaxName) return name;
        var ending = Path.GetExtension(name);
        return ending.Length is 0 or > 10 ? name[..CaseFile.MaxName] : name[..(CaseFile.MaxName - ending.Length)] + ending;
    }
}
