package io.perfcycle.simulation;

import java.util.Arrays;
import java.util.List;

/** What people say in their own words, most in Chinese, some in English; the same person on the same occasion says the same. */
enum Remarks {
    STRENGTHS(
            "交接单写得清楚，夜班同事接手不用再问。",
            "大促当晚主动顶了两个小时的峰值，没有怨言。",
            "遇到客诉先安抚再查单，很少升级。",
            "数据看板每天更新，开会时能直接拿来用。",
            "带新人有耐心，第二周就能独立上岗。",
            "答应的时间从不拖，协作起来很放心。",
            "对商品细节很熟，临时换品也能讲清楚。",
            "发现库存对不上会追到底，不留尾巴。",
            "开会少说空话，能把分歧讲成两个选项。",
            "Hands over with everything one needs to carry on.",
            "Stays calm with angry customers and solves most cases at first contact.",
            "Shares what she learns instead of keeping it; the team got faster with it."),
    WISHES(
            "排期有变时希望提前一天说，别等到当天。",
            "复盘可以更具体，写清楚下次怎么做。",
            "跨组沟通还是偏被动，可以多走一步。",
            "忙的时候回复很短，容易误会，建议多写一句原因。",
            "报表口径改了要同步给运营，不然两边对不上。",
            "对自己要求高是好事，但也要学会分派。",
            "新流程上线后多看两天异常单，早发现早处理。",
            "开播前的设备检查有时漏项，建议用清单。",
            "希望把经验写进知识库，不只是口头传。",
            "Please tell us earlier when the schedule moves.",
            "More detail in the write-ups would save the next shift a call.",
            "Could ask for help sooner instead of staying late alone."),
    OBSERVED(
            "依据本期日常观察与周会记录。",
            "抽查了三次工单与聊天记录。",
            "与相关同事核对过，情况一致。",
            "对照行为锚定描述逐条比较。",
            "大促期间和平时都看过，表现稳定。",
            "以月度复盘记录为准。",
            "Compared with the anchors, from notes of the weekly meetings.",
            "From three spot checks in this period."),
    SELF(
            "主要目标完成，复购还要再想办法。",
            "前两个月吃力，第三个月调整方法后有起色。",
            "数据达标，协作上比上期主动。",
            "大促扛住了，但复盘写得不够及时。",
            "学了新系统，效率有提高，准确率还要盯。",
            "On target overall; handovers are where I want to get better.",
            "A solid quarter; the new tool cost me two weeks to learn."),
    MANAGER(
            "目标完成稳健，下一步看能否带动他人。",
            "结果达标，过程记录要补齐。",
            "进步明显，关键时刻靠得住。",
            "波动较大，下期先把基本动作做稳。",
            "业务能力强，协作仍有空间。",
            "表现符合预期，建议承担一个改进课题。",
            "Reliable; ready for a task of her own next quarter.",
            "Good results, notes are still too thin."),
    PROOF_OF_GOOD(
            "大促值班连续三晚零漏单，客户来信表扬，记录已归档。",
            "主导梳理退换货流程，平均处理时间由两天降到一天。",
            "带教两名新人，均在试用期内独立上岗。",
            "发现系统重复计费并推动修复，避免损失，见工单。",
            "Found and closed the double-count in the report before it reached finance."),
    PROOF_OF_BAD(
            "两次未按约定交接，致夜班重复处理同一批客诉。",
            "承诺的改进事项到期未做，提醒两次后才开始。",
            "与仓库沟通中拒绝核对单据，由主管出面解决。",
            "Left a handover blank twice; the night shift had to start over."),
    PROGRESS(
            "按计划推进，本周数据已核对。",
            "完成七成，剩余两项本周收尾。",
            "转化比上期高，退货率还在看。",
            "排班调整后峰值接得住了。",
            "两个素材跑赢对照组，准备加量。",
            "On plan; figures checked with the data team."),
    BLOCKERS("暂无。", "素材审核排队，晚了一天。", "缺一台打包机，已报修。", "新人还在培训，峰值时段人手紧。", "等待接口开放，先用导出表。", "None at the moment."),
    NEXT_STEPS(
            "方向正确，保持节奏。",
            "先把退货原因拆开看，下次带着数据谈。",
            "峰值排班我来协调，你盯准确率。",
            "做得好，把方法写成一页给大家。",
            "Good. Bring the three worst cases next time."),
    STEPS(
            "每周核对一次数据并记录偏差",
            "整理十个典型客诉与应答话术",
            "开播前按清单检查设备与库存",
            "每周复盘一次并记录改进点",
            "与数据组对齐一次报表口径",
            "每两周听三通录音并写下改法",
            "Write one page on how it is done and share it with the team");

    private final List<String> words;

    Remarks(String... words) {
        this.words = List.of(words);
    }

    /** One of them, by whom it is about and who says it when. */
    String pick(Object... occasion) {
        return words.get(chance(words.size(), name(), Arrays.deepHashCode(texts(occasion))));
    }

    /** A number from 0 to below {@code bound} that is the same for the same keys. */
    static int chance(int bound, Object... keys) {
        var mixed = Arrays.hashCode(texts(keys)) * 0x9E3779B9;
        return Math.floorMod(mixed ^ (mixed >>> 15), bound);
    }

    private static Object[] texts(Object... keys) {
        return Arrays.stream(keys).map(String::valueOf).toArray();
    }
}
