using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record TopicForm(string Code, string Name, string? Parent = null, int? TalkLimitSeconds = null) : DimensionForm(Code, Name);

internal sealed class Topics() : ListedKind<Topic, TopicForm>("topics", Dim.Topic)
{
    private const int LongestTalkSeconds = 24 * 3600;

    public override IQueryable<TopicForm> Forms(Db db, Acting acting, IQueryable<Topic> rows) => rows.Select(row => new TopicForm(
        row.Code, row.Name, db.Set<Topic>().Where(parent => parent.Id == row.ParentId).Select(parent => parent.Code).SingleOrDefault(),
        row.TalkLimitSeconds));

    public override TopicForm Form(EntryDraft row, TopicForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with { Name = row.Name ?? form.Name, Parent = row.SaysParent ? row.Parent : form.Parent, TalkLimitSeconds = row.TalkLimitSeconds ?? form.TalkLimitSeconds };
    }

    public override string? ParentOf(TopicForm form) => form.Parent;

    public override Topic New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, TopicForm form, Topic row)
    {
        row.ParentId = await writing.ParentAsync(row, form.Parent);
        row.TalkLimitSeconds = form.TalkLimitSeconds is { } limit
            ? writing.Errors.Within("talkLimitSeconds", limit, 1, LongestTalkSeconds)
            : null;
    }
}
