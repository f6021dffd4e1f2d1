using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record ChannelForm(string Code, string Name, string Kind = "phone") : DimensionForm(Code, Name);

internal sealed class Channels() : ListedKind<Channel, ChannelForm>("channels", Dim.Channel)
{
    private const string NotAKind = "notAKind";

    private static readonly Dictionary<string, ChannelKind> Kinds = Enum.GetValues<ChannelKind>().ToDictionary(Word);

    public override IQueryable<ChannelForm> Forms(Db db, Acting acting, IQueryable<Channel> rows) =>
        rows.Select(row => new ChannelForm(row.Code, row.Name, Word(row.Kind)));

    public override ChannelForm Form(EntryDraft row, ChannelForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with { Name = row.Name ?? form.Name, Kind = row.Kind ?? form.Kind };
    }

    public override Channel New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override Task WriteAsync(DimensionWriting writing, ChannelForm form, Channel row)
    {
        if (Kinds.TryGetValue(form.Kind ?? "", out var kind)) row.Kind = kind;
        else writing.Errors.Add("kind", NotAKind);
        return Task.CompletedTask;
    }

    private static string Word(ChannelKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
