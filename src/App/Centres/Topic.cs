using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>What contacts are about; a tree.</summary>
public sealed class Topic : Dimension, INode
{
    public int? ParentId { get; set; }

    /// <summary>Talk above this is over-long; null: the 95th percentile of the previous quarter decides.</summary>
    public int? TalkLimitSeconds { get; set; }

    internal sealed class Mapping : Mapping<Topic>
    {
        public override void Configure(EntityTypeBuilder<Topic> table)
        {
            base.Configure(table);
            table.ToTable("topics");
        }
    }
}
