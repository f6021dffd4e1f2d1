using Microsoft.AspNetCore.Http.Features;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Public;

/// <summary>What a browser sent of a public page. Names of the page's own begin with a hyphen.</summary>
internal sealed class PostedForm(IFormCollection form)
{
    public const string Key = "-key";
    public const string Language = "-in";
    public const string Shown = "-shown";
    public const string Trap = "website";
    public const string Words = "words";
    public const string Customer = "customer";
    public const string Topic = "topic";
    public const string Files = "files";

    /// <summary>More than people may send: what is too much is answered kindly, and only what is too much for this ends the connection.</summary>
    public const long LargestSent = 80_000_000;
    private const long Largest = (CaseFile.MostAtOnce * CaseFile.MaxBytesOfCustomer) + 1_000_000;
    private const int MostValues = 300;
    private const int LongestValue = 100_000;

    public string? PageKey => form[Key];

    public string? InLanguage => form[Language];

    /// <summary>People do not see the field, programs that fill in everything do.</summary>
    public bool IsTrapped => !string.IsNullOrEmpty(form[Trap]);

    public IReadOnlyCollection<string> WasShown => form[Shown].ToString().Split(',');

    public string this[string name] => form[name].FirstOrDefault(one => !string.IsNullOrEmpty(one)) ?? "";

    /// <summary>The name of a field of the kind's own form.</summary>
    public static string NameOf(string code) => $"f.{code}";

    /// <summary>Null when it is larger than a page may be, or no form.</summary>
    public static async Task<PostedForm?> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength > Largest) return null;
        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueCountLimit = MostValues, ValueLengthLimit = LongestValue, KeyLengthLimit = 200, MultipartBodyLengthLimit = Largest }));
            return new(await http.Request.ReadFormAsync(cancel));
        }
        catch (Exception tooMuch) when (tooMuch is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Writes down the files that came along; where one is not taken, none is.</summary>
    public async Task<IReadOnlyList<SentFile>> TakeFilesAsync(FieldErrors errors, Store store, TimeProvider time, CancellationToken cancel)
    {
        var sent = form.Files.Where(file => file.Length > 0).ToList();
        if (sent.Count > CaseFile.MostAtOnce) errors.Add(Files, "tooManyFiles");
        if (errors.Any) return [];
        var taken = new List<SentFile>();
        foreach (var file in sent)
        {
            await using var content = file.OpenReadStream();
            var (one, wrong) = await SentFiles.TakeAsync(store, time, file.FileName, content, CaseFile.MaxBytesOfCustomer, cancel);
            if (one is not null) taken.Add(one);
            else errors.Add(Files, wrong!);
        }

        if (!errors.Any) return taken;
        SentFiles.Forget(store, taken);
        return [];
    }
}
