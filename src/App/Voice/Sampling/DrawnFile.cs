using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Voice.Sampling;

internal sealed record DrawnPerson(Askable Person, string Token);

/// <summary>One row a person drawn: what the centre's own system finds them by, their stratum, and the address to send.</summary>
internal static class DrawnFile
{
    public static async Task<Sheet> OfAsync(Db db, SampleRequest asked, IReadOnlyList<DrawnPerson> people, string root, CancellationToken cancel)
    {
        var by = SampleCheck.StratumOf(asked.Plan);
        var codes = by is null ? [] : asked.Frame.Members[by.Value].ToDictionary(member => member.Id, member => member.Code);
        object? Stratum(DrawnPerson one) => codes.GetValueOrDefault(one.Person.MemberOf(by));
        string Address(DrawnPerson one, string? language) => $"{root}{VoiceModule.PublicPath}/{one.Token}{(language is null ? "" : $"?in={Uri.EscapeDataString(language)}")}";
        if (asked.People.List is { } list)
        {
            return new(["customer", "stratum", "mail", "language", "token", "address"], people.Select(one =>
            {
                var listed = list.Rows[(int)one.Person.Origin];
                return new[] { listed.Key, Stratum(one), listed.Mail, listed.Language, one.Token, Address(one, listed.Language) };
            }));
        }

        if (asked.Plan.Source == PeopleFrom.Cases)
        {
            var dates = await ClosedCases.DatesAsync(db, asked.Frame, [.. people.Select(one => (int)one.Person.Origin)], cancel);
            return new(["case", "date", "stratum", "token", "address"], people.Select(one =>
                new object?[] { (int)one.Person.Origin, dates.TryGetValue((int)one.Person.Origin, out var date) ? date.ToString("yyyy-MM-dd", null) : null, Stratum(one), one.Token, Address(one, null) }));
        }

        var names = await LatestContacts.NamesAsync(db, asked.Wave.CentreId, [.. people.Select(one => one.Person.Origin)], cancel);
        return new(["contact", "source", "date", "stratum", "token", "address"], people.Select(one =>
        {
            var name = names.GetValueOrDefault(one.Person.Origin);
            return new[] { name?.ExternalId, name?.Source, name?.Date.ToString("yyyy-MM-dd", null), Stratum(one), one.Token, Address(one, null) };
        }));
    }
}
