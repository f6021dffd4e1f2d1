using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>Puts what a centre consists of into a new centre. Drafts come from code, not from people: a wrong one is an exception.</summary>
public static class FillCentre
{
    public static async Task Handle(Db db, int centreId, CentreContents contents, CancellationToken cancel)
    {
        var channels = await NewCodes.AddAsync(db, centreId, [.. contents.Channels.Select(draft => new NewCode(Dim.Channel, draft.Code, draft.Name))], cancel);
        db.AddRange(contents.Queues.Select(draft => new Queue
        {
            CentreId = centreId,
            Code = draft.Code,
            Name = draft.Name,
            ChannelId = channels[(Dim.Channel, draft.Channel)],
            AnswerShare = draft.AnswerShare,
            AnswerWithinSeconds = draft.WithinSeconds,
            ShortAbandonSeconds = draft.ShortAbandonSeconds,
            ServiceLevelVariant = draft.ServiceLevelVariant,
        }));
        db.AddRange(contents.Campaigns.Select(draft => new Campaign { CentreId = centreId, Code = draft.Code, Name = draft.Name, From = draft.From, To = draft.To }));
        db.AddRange(contents.Teams.Select(draft => new Team { CentreId = centreId, Code = draft.Code, Name = draft.Name }));
        await AddTreeAsync(db, contents.Topics, (draft, parent) => new Topic { CentreId = centreId, Code = draft.Code, Name = draft.Name, ParentId = parent, TalkLimitSeconds = draft.TalkLimitSeconds }, cancel);
        await AddTreeAsync(db, contents.Regions, (draft, parent) => new Region { CentreId = centreId, Code = draft.Code, Name = draft.Name, ParentId = parent }, cancel);
        await AddTreeAsync(db, contents.Products, (draft, parent) => new Product { CentreId = centreId, Code = draft.Code, Name = draft.Name, ParentId = parent }, cancel);
    }

    /// <summary>A level at a time: children need the ids of their parents.</summary>
    private static async Task AddTreeAsync<T>(Db db, IReadOnlyList<NodeDraft> drafts, Func<NodeDraft, int?, T> row, CancellationToken cancel)
        where T : Dimension
    {
        var known = new Dictionary<string, T>();
        for (var left = drafts.ToList(); left.Count > 0;)
        {
            var level = left.Where(draft => draft.Parent is null || known.ContainsKey(draft.Parent)).ToList();
            if (level.Count == 0) throw new ArgumentException($"'{left[0].Parent}' is the parent of '{left[0].Code}' and is not there.", nameof(drafts));
            var rows = level.Select(draft => row(draft, draft.Parent is null ? null : known[draft.Parent].Id)).ToList();
            db.AddRange(rows);
            await db.SaveChangesAsync(cancel);
            foreach (var added in rows) known[added.Code] = added;
            left.RemoveAll(level.Contains);
        }
    }
}
