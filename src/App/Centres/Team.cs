using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>Agents under one leader.</summary>
public sealed class Team : Dimension
{
    public int? LeaderId { get; set; }

    internal sealed class Mapping : Mapping<Team>
    {
        public override void Configure(EntityTypeBuilder<Team> table)
        {
            base.Configure(table);
            table.ToTable("teams");
        }
    }
}
