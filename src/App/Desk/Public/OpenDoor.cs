using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Doors;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http.Pages;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Public;

/// <summary>A public form that is open: of which kind, in which centre, in which language.</summary>
internal sealed record OpenDoor(CaseDoor Door, DoorRule Rule, CaseType Type, CentreCard Centre, IReadOnlyList<Member> Topics, PublicWords Words)
{
    public string Address => $"{PublicModule.Path}/{Door.Link}";

    public string Title => Rule.Words.GetValueOrDefault(Words.Language)?.Title is { Length: > 0 } title ? title : Type.Name;

    public string Text => Rule.Words.GetValueOrDefault(Words.Language)?.Text ?? "";

    public static async Task<OpenDoor?> FindAsync(Db db, string link, string? language, HttpContext http, CancellationToken cancel)
    {
        if (link.Length != CaseDoor.LinkLength || await db.Set<CaseDoor>().AsNoTracking().SingleOrDefaultAsync(row => row.Link == link && row.HasForm, cancel) is not { } door) return null;
        var (rule, type) = (door.Document, await db.Set<CaseType>().AsNoTracking().SingleAsync(row => row.Id == door.TypeId, cancel));
        var centre = (await CentreCard.ListAsync(db, [door.CentreId], cancel)).Single();
        var topics = rule.Topics.Count == 0 ? [] : (await CentreFrame.LoadAsync(db, door.CentreId, cancel, new HashSet<Dim>()))!.Members[Dim.Topic].Where(topic => rule.Topics.Contains(topic.Code)).ToList();
        return new(door, rule, type, centre, topics, PublicWords.For(LanguageOf(http, language)));
    }

    public static string LanguageOf(HttpContext http, string? asked) => LanguageChoice.Best(PublicWords.Languages, asked ?? http.Request.Query["in"], http.Request.Headers.AcceptLanguage);
}
