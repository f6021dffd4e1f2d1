using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers;

/// <summary>What a browser sent of one page. Names of the form's own begin with a hyphen, which no field's code does.</summary>
internal sealed class PostedPage(IFormCollection form)
{
    public const string Do = "-do";
    public const string Next = "next";
    public const string Back = "back";
    public const string InLanguage = "in:";
    public const string Page = "-page";
    public const string Shown = "-shown";
    public const string Key = "-form";

    /// <summary>A page of twenty long texts.</summary>
    public const int Largest = 1_000_000;
    private const int MostValues = 2000;
    private readonly HashSet<string>? shown = form.ContainsKey(Shown) ? [.. form[Shown].ToString().Split(',')] : null;

    public string? FormKey => form[Key];

    public string PageCode => form[Page].ToString();

    public bool GoesBack => form[Do] == Back;

    /// <summary>The language that was asked for with a button.</summary>
    public string? Language => form[Do].ToString() is var asked && asked.StartsWith(InLanguage, StringComparison.Ordinal) ? asked[InLanguage.Length..] : null;

    /// <summary>Whether the question stood on the page. One that an answer brings forth was not there to be left out.</summary>
    public bool HasShown(Question question) => shown?.Contains(question.Code) ?? true;

    /// <summary>Null when it is larger than a page can be.</summary>
    public static async Task<PostedPage?> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        // What was sent too much is read past after the answer.
        if (http.Request.ContentLength > Largest) return null;
        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueCountLimit = MostValues, ValueLengthLimit = Largest }));
            return new(await http.Request.ReadFormAsync(cancel));
        }
        catch (Exception tooMuch) when (tooMuch is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>As it was typed, without what nobody means to type.</summary>
    public string Answer(SurveyField field) => field.Kind switch
    {
        FieldKind.Choices => string.Join(',', form[field.Code].Where(one => !string.IsNullOrEmpty(one)).Distinct()),
        FieldKind.Text => Clean(First(field.Code)),
        FieldKind.Number => Clean(First(field.Code)).Normalize(NormalizationForm.FormKC).Trim(),
        _ => First(field.Code),
    };

    /// <summary>A text of the form's own.</summary>
    public string Typed(string name) => Clean(First(name));

    private string First(string name) => form[name].FirstOrDefault(one => !string.IsNullOrEmpty(one)) ?? "";

    private static string Clean(string typed) =>
        string.Concat(typed.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}
